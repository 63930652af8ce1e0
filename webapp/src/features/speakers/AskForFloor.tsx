import type { FloorKind } from "../../model/assembly"
import { useCommand, useMay, usePerson } from "../../session/hooks"
import { Button } from "../../ui/Button"
import { Notice } from "../../ui/Notice"
import { refusal, type TextKey, text } from "../../ui/text"
import { askable, placeOf } from "./floor"
import { useSpeakers } from "./useFloor"

const WORDS: Record<FloorKind, TextKey> = {
  speak: "floor.ask",
  reply: "floor.reply",
  pointOfOrder: "floor.pointOfOrder",
}

/** Asking for the floor, or the place in the list and the way out of it. */
export function AskForFloor() {
  const speakers = useSpeakers()
  const me = usePerson()
  const may = useMay("askForFloor")
  const ask = useCommand("askForFloor")
  const leave = useCommand("leaveSpeakersList")
  if (speakers === undefined) return null
  const place = placeOf(speakers, me)
  const refused = ask.refused ?? leave.refused
  if (place === undefined && !may) return null
  return (
    <div class="ask-for-floor">
      {place !== undefined && (
        <>
          <span>{text("floor.place", { place })}</span>
          <Button tone="quiet" busy={leave.pending} onClick={() => leave.send({})}>
            {text("floor.leave")}
          </Button>
        </>
      )}
      {may &&
        askable(speakers, me).map((kind) => (
          <Button
            key={kind}
            tone={kind === "speak" ? "plain" : "quiet"}
            busy={ask.pending}
            onClick={() => ask.send({ kind })}
          >
            {text(WORDS[kind])}
          </Button>
        ))}
      {refused && <Notice tone="danger">{refusal(refused)}</Notice>}
    </div>
  )
}
