import type { Person, PersonId } from "../../model/view"
import { useCommand, useView } from "../../session/hooks"
import { Button } from "../../ui/Button"
import { refusal, text } from "../../ui/text"

/** Checked in, come or gone with one press. Only people decide this; a lost connection never does. */
export function Arrival(props: { id: PersonId; person: Person }) {
  const phase = useView((view) => view.meeting.phase)
  const checkIn = useCommand("checkIn")
  const join = useCommand("join")
  const leave = useCommand("leave")
  const { id, person } = props
  const early = phase === "planned" || phase === "checkIn"
  const refused = checkIn.refused ?? join.refused ?? leave.refused
  if (phase === "closed" || (early && person.here)) return null
  return (
    <span class="arrival">
      {early && (
        <Button
          tone="quiet"
          busy={checkIn.pending}
          label={text("people.checkInLabel", { name: person.name })}
          onClick={() => checkIn.send({ persons: [id] })}
        >
          {text("people.checkInOne")}
        </Button>
      )}
      {!early && !person.here && (
        <Button
          tone="quiet"
          busy={join.pending}
          label={text("people.joinsLabel", { name: person.name })}
          onClick={() => join.send({ persons: [id] })}
        >
          {text("people.joins")}
        </Button>
      )}
      {!early && person.here && (
        <Button
          tone="quiet"
          busy={leave.pending}
          label={text("people.leavesLabel", { name: person.name })}
          onClick={() => leave.send({ persons: [id] })}
        >
          {text("people.leaves")}
        </Button>
      )}
      {refused && <span class="lost">{refusal(refused)}</span>}
    </span>
  )
}
