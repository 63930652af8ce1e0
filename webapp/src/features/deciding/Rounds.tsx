import { roundsOf } from "../../model/rounds"
import type { ItemId } from "../../model/view"
import { usePerson, useView } from "../../session/hooks"
import { capital, listed } from "../../ui/format"
import { text } from "../../ui/text"
import { alternativeName } from "../../ui/text/naming"

/** Where the choice of the proposal to be set against the main one stands: the round that goes on, and those settled. */
export function Rounds(props: { item: ItemId }) {
  const question = useView((view) => (view.question?.item === props.item ? view.question : undefined))
  const people = useView((view) => view.people)
  const proposals = useView((view) => view.proposals)
  const me = usePerson()
  const { rounds = [], round, finding, counter } = question ?? {}
  if (question === undefined || (rounds.length === 0 && round === undefined)) return null
  const name = (side: string | undefined) => alternativeName(side ?? "", proposals, people)
  const of = roundsOf(question)
  const title = (number: number) => text(of > 1 ? "round.numbered" : "round.title", { number, of })
  const asking = (round?.requestedBy ?? []).map((id) => (id === me ? text("common.you") : (people[id]?.name ?? "")))
  return (
    <section class="path rounds" aria-label={text("round.section")}>
      {rounds.map((settled, index) => (
        <p key={index}>
          <strong>{title(index + 1)}</strong>{" "}
          {settled.winner && capital(text("round.won", { name: name(settled.winner) }))}{" "}
          {settled.vote === undefined && <span class="quiet">{text("round.byAcclamation")}</span>}
        </p>
      ))}
      {round && (
        <p aria-current="step">
          <strong>{title(rounds.length + 1)}</strong> {capital(listed(round.alternatives.map(name)))}.{" "}
          {round.finding && text("decision.foundCounter", { name: name(round.finding) })}{" "}
          {finding && <span class="quiet">{text("round.why", { name: name(finding) })}</span>}
        </p>
      )}
      {asking.length > 0 && <p class="requested">{capital(text("vote.requested", { names: listed(asking) }))}</p>}
      {counter && round === undefined && <p>{text("round.kept", { name: name(counter) })}</p>}
    </section>
  )
}
