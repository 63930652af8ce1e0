import type { Choice, PersonId, Vote } from "../../model/view"
import { useView } from "../../session/hooks"
import { text } from "../../ui/text"
import { alternativeName } from "../../ui/text/naming"
import { VoteBar } from "../../ui/VoteBar"

/** The figures in words: "6 ja mot 4 nej, 1 avstår". Counted by the server. */
export function tallyWords(tally: NonNullable<Vote["tally"]>): string {
  const { yes, no, abstain } = tally
  return abstain === 0 ? text("vote.resultNone", { yes, no }) : text("vote.result", { yes, no, abstain })
}

/** A vote in its place in the item: under way (who has voted), or its result with figures, words and names. */
export function VoteResult(props: { vote: string }) {
  const vote = useView((view) => view.votes?.[props.vote])
  const people = useView((view) => view.people)
  const proposals = useView((view) => view.proposals)
  if (vote === undefined) return null
  const name = (side: string) => alternativeName(side, proposals, people)
  return (
    <section class={`vote ${vote.status}`} aria-label={text("vote.title")}>
      <p class="decision-state">
        <span>{text(vote.status === "open" ? "vote.open" : "vote.closed")}</span>
      </p>
      <dl class="meanings">
        <div>
          <dt>{text("vote.yes")}</dt>
          <dd>{text("vote.means", { name: name(vote.yes) })}</dd>
        </div>
        <div>
          <dt>{text("vote.no")}</dt>
          <dd>{text("vote.means", { name: name(vote.no) })}</dd>
        </div>
      </dl>
      {vote.status === "open" ? <Progress vote={vote} /> : <Outcome vote={vote} name={name} />}
    </section>
  )
}

function Progress(props: { vote: Vote }) {
  const cast = props.vote.voted?.length ?? 0
  return <p class="progress">{text("vote.cast", { cast, all: props.vote.voters.length })}</p>
}

function Outcome(props: { vote: Vote; name: (side: string) => string }) {
  const { vote } = props
  return (
    <>
      {vote.tally && <VoteBar {...vote.tally} />}
      {vote.decidedBy === "castingVote" && <p>{text("vote.castingVote")}</p>}
      {vote.winner && <p class="winner">{text("vote.winner", { name: props.name(vote.winner) })}</p>}
      {vote.choices && <Names vote={vote} choices={vote.choices} />}
    </>
  )
}

const COLUMNS: Choice[] = ["yes", "no", "abstain"]

function Names(props: { vote: Vote; choices: Record<PersonId, Choice> }) {
  const people = useView((view) => view.people)
  const entered = props.vote.enteredBy ?? {}
  return (
    <details class="names" open>
      <summary>{text("vote.names")}</summary>
      <div class="columns">
        {COLUMNS.map((choice) => {
          const who = props.vote.voters.filter((id) => props.choices[id] === choice)
          if (who.length === 0) return null
          return (
            <div key={choice} class={choice}>
              <h4>{text(`vote.${choice}`)}</h4>
              <ul role="list">
                {who.map((id) => (
                  <li key={id}>
                    {people[id]?.name}
                    {entered[id] && (
                      <span class="quiet">
                        {" "}
                        {text("vote.enteredBy", {
                          name: people[entered[id]]?.name ?? text("people.secretary"),
                        })}
                      </span>
                    )}
                  </li>
                ))}
              </ul>
            </div>
          )
        })}
      </div>
    </details>
  )
}
