import type { PersonId } from "../../model/view"
import { useMay, usePerson, useView } from "../../session/hooks"
import { Button } from "../../ui/Button"
import { text } from "../../ui/text"
import { AskForFloor } from "./AskForFloor"
import { Clock } from "./Clock"
import { turnName } from "./floor"
import { useFloor, useSpeakers } from "./useFloor"

/** The speakers' list beside the page: who has the floor and who waits. Where the body keeps none, nothing. */
export function Speakers() {
  const speakers = useSpeakers()
  const people = useView((view) => view.people)
  if (speakers === undefined) return null
  const waiting = speakers.waiting ?? []
  return (
    <section class="speakers" aria-labelledby="speakers">
      <h2 id="speakers">{text("floor.title")}</h2>
      <Speaking />
      {waiting.length > 0 ? (
        <ol>
          {waiting.map((turn) => (
            <li key={turn.person}>
              <span class="turn-name">{turnName(turn, people)}</span>
              <Acts person={turn.person} />
            </li>
          ))}
        </ol>
      ) : (
        speakers.now === undefined && <p class="quiet">{text("floor.empty")}</p>
      )}
      <AskForFloor />
    </section>
  )
}

/** Who has the floor, and for how long. */
export function Speaking() {
  const now = useView((view) => view.speakers?.now)
  const people = useView((view) => view.people)
  const me = usePerson()
  const { mayEnd, end } = useFloor()
  if (now === undefined) return null
  const mine = now.person === me
  return (
    <p class="speaking">
      <span>
        {mine ? text("floor.youHave") : text("floor.has", { name: turnName(now, people) })}{" "}
        <Clock key={`${now.person} ${now.since}`} since={now.since} />
      </span>
      {mayEnd && (
        <Button tone="quiet" busy={end.pending} onClick={() => end.send({})}>
          {text(mine ? "floor.done" : "floor.end")}
        </Button>
      )}
    </p>
  )
}

function Acts(props: { person: PersonId }) {
  const mayGive = useMay("giveFloor")
  const name = useView((view) => view.people[props.person]?.name ?? "")
  const me = usePerson()
  const { give, strike, mayStrike } = useFloor()
  if (props.person === me) return null
  return (
    <span class="turn-acts">
      {mayGive && (
        <Button
          tone="quiet"
          busy={give.pending}
          label={text("floor.give", { name })}
          onClick={() => give.send({ person: props.person })}
        >
          {text("floor.giveOne")}
        </Button>
      )}
      {mayStrike && (
        <Button
          tone="quiet"
          busy={strike.pending}
          label={text("floor.strikeLabel", { name })}
          onClick={() => strike.send({ person: props.person })}
        >
          {text("floor.strike")}
        </Button>
      )}
    </span>
  )
}
