import { roundOf } from "../../model/rounds"
import type { Choice, MeetingView, PersonId, Vote, VoteId } from "../../model/view"
import { useView } from "../../session/hooks"
import { listed } from "../../ui/format"
import { Notice } from "../../ui/Notice"
import { text } from "../../ui/text"
import { votedMeaning, voteTitle, winnerWords } from "../../ui/text/naming"
import { VoteBar } from "../../ui/VoteBar"
import { ElectionResult } from "./ElectionResult"
import { useCandidateName } from "./names"

/** A vote in its place in the item: under way (who has voted), or its result with figures, words and names. */
export function VoteResult(props: { vote: VoteId }) {
  const vote = useView((view) => view.votes?.[props.vote])
  const round = useView((view) => roundOf(view, props.vote))
  const place = useView((view) => placeOf(view, props.vote))
  if (vote === undefined) return null
  const title = voteTitle(vote, round)
  return (
    <section class={`vote ${vote.status}`} aria-label={place > 1 ? `${title} (${place})` : title}>
      <p class="decision-state">
        <span>{stateWords(vote)}</span>
      </p>
      {(vote.purpose ?? "main") !== "main" && <h3>{title}</h3>}
      {vote.status === "cancelled" ? (
        vote.reason && <p>{text("vote.cancelledWhy", { reason: vote.reason })}</p>
      ) : (
        <>
          {vote.candidates === undefined && <Meanings vote={vote} />}
          {vote.status === "open" ? <Progress vote={vote} /> : <Outcome vote={vote} />}
        </>
      )}
    </section>
  )
}

/** Which of the item's votes it is, so that each is found by a name of its own. */
function placeOf(view: MeetingView, id: VoteId): number {
  const same = Object.entries(view.votes ?? {}).filter(([, vote]) => vote.item === view.votes?.[id]?.item)
  return same.findIndex(([one]) => one === id) + 1
}

function stateWords(vote: Vote): string {
  if (vote.status === "cancelled") return text("vote.cancelled")
  const open = vote.status === "open"
  if (vote.candidates === undefined) return text(open ? "vote.open" : "vote.closed")
  if (!open) return text("election.closed")
  return text(vote.secret ? "election.openSecret" : "election.open")
}

function Meanings(props: { vote: Vote }) {
  const { vote } = props
  const people = useView((view) => view.people)
  const proposals = useView((view) => view.proposals)
  return (
    <dl class="meanings">
      {(["yes", "no"] as const).map((choice) => (
        <div key={choice}>
          <dt>{text(`vote.${choice}`)}</dt>
          <dd>{votedMeaning(vote[choice], vote.purpose, proposals, people)}</dd>
        </div>
      ))}
    </dl>
  )
}

function Progress(props: { vote: Vote }) {
  const { vote } = props
  const nameOf = useCandidateName()
  const cast = vote.voted?.length ?? 0
  return (
    <>
      {vote.candidates && <p>{listed(vote.candidates.map(nameOf))}</p>}
      <p class="progress">{text("vote.cast", { cast, all: vote.voters.length })}</p>
      {vote.unit === "organisation" && <p class="quiet">{text("vote.unit")}</p>}
      {(vote.disagreeing ?? []).length > 0 && (
        <p>{text("vote.disagreeing", { organisations: listed(vote.disagreeing ?? []) })}</p>
      )}
      {vote.secret && <p class="quiet">{text("election.noPartial")}</p>}
      {vote.warning === "fewVoters" && <Notice>{text("election.fewVoters")}</Notice>}
    </>
  )
}

function Outcome(props: { vote: Vote }) {
  const { vote } = props
  const people = useView((view) => view.people)
  const proposals = useView((view) => view.proposals)
  const { tally, winner, decidedBy, choices } = vote
  if (vote.candidates !== undefined) {
    return (
      <>
        <ElectionResult vote={vote} />
        {vote.answers && <Answers vote={vote} answers={vote.answers} />}
        {choices && !vote.secret && <Names vote={vote} choices={choices} columns={[...vote.candidates, "abstain"]} />}
      </>
    )
  }
  return (
    <>
      {tally && "yes" in tally && <VoteBar {...tally} />}
      {tally && "yes" in tally && tally.yes === tally.no && decidedBy === "castingVote" && (
        <p>{text("vote.tie", { yes: tally.yes, no: tally.no })}</p>
      )}
      {tally && "yes" in tally && decidedBy === "noDecision" && (
        <p class="winner">{text("vote.noDecision", { yes: tally.yes, no: tally.no })}</p>
      )}
      {winner && decidedBy !== "noDecision" && (
        <p class="winner">{winnerWords(winner, vote.purpose, proposals, people)}</p>
      )}
      {vote.answers && <Answers vote={vote} answers={vote.answers} />}
      {choices && <Names vote={vote} choices={choices} columns={COLUMNS} />}
    </>
  )
}

const COLUMNS: Choice[] = ["yes", "no", "abstain"]

const isChoice = (answer: string): answer is Choice => COLUMNS.includes(answer as Choice)

function Answers(props: { vote: Vote; answers: Record<string, string> }) {
  const nameOf = useCandidateName()
  return (
    <dl class="organisation-answers" aria-label={text("vote.answers")}>
      {Object.entries(props.answers).map(([organisation, answer]) => (
        <div key={organisation}>
          <dt>{organisation}</dt>
          <dd>{isChoice(answer) ? text(`vote.${answer}`) : nameOf(answer)}</dd>
        </div>
      ))}
    </dl>
  )
}

function Names(props: { vote: Vote; choices: Record<PersonId, string>; columns: readonly string[] }) {
  const people = useView((view) => view.people)
  const nameOf = useCandidateName()
  const entered = props.vote.enteredBy ?? {}
  return (
    <details class="names" open>
      <summary>{text("vote.names")}</summary>
      <div class="columns">
        {props.columns.map((choice) => {
          const who = props.vote.voters.filter((id) => props.choices[id] === choice)
          if (who.length === 0) return null
          return (
            <div key={choice} class={choice}>
              <h4>{isChoice(choice) ? text(`vote.${choice}`) : nameOf(choice)}</h4>
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
