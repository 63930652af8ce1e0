import { useMay, useView } from "../../session/hooks"
import { Button } from "../../ui/Button"
import { Notice } from "../../ui/Notice"
import { refusal, text } from "../../ui/text"
import { AskForFloor } from "./AskForFloor"
import { turnName } from "./floor"
import { Speaking } from "./Speakers"
import { useFloor, useSpeakers } from "./useFloor"

/**
 * The floor at the foot of the page: for the one who leads wherever somebody speaks or waits, for the others only where the
 * list beside the page has no room.
 */
export function FloorBar(props: { presiding: boolean }) {
  const speakers = useSpeakers()
  const busy = useView((view) => view.question !== undefined)
  if (speakers === undefined) return null
  const idle = speakers.now === undefined && (speakers.waiting ?? []).length === 0
  // While the meeting decides, asking for the floor stands back; who speaks is shown all the same.
  if (idle && (props.presiding || busy)) return null
  return (
    <div class={`floor-bar${props.presiding ? " leads" : ""}`}>
      <Speaking />
      {props.presiding ? <GiveNext /> : <AskForFloor />}
    </div>
  )
}

/** The next in the list with one press. */
function GiveNext() {
  const next = useView((view) => view.speakers?.waiting?.[0])
  const others = useView((view) => (view.speakers?.waiting?.length ?? 0) - 1)
  const people = useView((view) => view.people)
  const may = useMay("giveFloor")
  const { give } = useFloor()
  if (next === undefined) return null
  return (
    <span class="give-next">
      {may ? (
        <Button busy={give.pending} onClick={() => give.send({ person: next.person })}>
          {text("floor.give", { name: turnName(next, people) })}
        </Button>
      ) : (
        <span>{text("floor.next", { name: turnName(next, people) })}</span>
      )}
      {others > 0 && <span class="quiet">{text("floor.waiting", { count: others })}</span>}
      {give.refused && <Notice tone="danger">{refusal(give.refused)}</Notice>}
    </span>
  )
}
