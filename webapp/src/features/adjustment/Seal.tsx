import { text } from "../../ui/text"
import { useStanding } from "./standing"

/** How far the organisation's seal has come, and how a signing service has answered. */
export function Seal() {
  const standing = useStanding()
  if (standing === undefined) return null
  const { seal, outside } = standing
  const last = outside.attempts.at(-1)
  return (
    <>
      {seal.state !== "none" && (
        <p>
          {text(seal.state === "sealed" ? "seal.sealed" : "seal.waiting")}
          {seal.development && <span class="quiet"> {text("seal.development")}</span>}
        </p>
      )}
      {last?.state === "waiting" && (
        <p class="quiet">{text("outside.waits", { service: outside.service ?? text("outside.service") })}</p>
      )}
    </>
  )
}
