import { text } from "../../ui/text"
import { Outside } from "./Outside"
import { useStanding } from "./standing"

/** How far the organisation's seal has come, and how a signing service has answered. */
export function Seal() {
  const standing = useStanding()
  if (standing === undefined) return null
  const { seal, outside } = standing
  return (
    <>
      {seal.state !== "none" && (
        <p>
          {text(seal.state === "sealed" ? "seal.sealed" : (seal.attempts ?? 0) > 0 ? "seal.fails" : "seal.waiting")}
          {seal.development && <span class="quiet"> {text("seal.development")}</span>}
        </p>
      )}
      <Outside service={outside.service ?? text("outside.service")} attempts={outside.attempts} />
    </>
  )
}
