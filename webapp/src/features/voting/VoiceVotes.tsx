import type { Choice, VoteId } from "../../model/view"
import { useCommand, useView } from "../../session/hooks"
import { Notice } from "../../ui/Notice"
import { refusal, text } from "../../ui/text"
import { useCandidateName } from "./names"

const CHOICES: Choice[] = ["yes", "no", "abstain"]

/** Votes called in the room, entered by the secretary for who has no working page. Marked as such for everybody. */
export function VoiceVotes(props: { vote: VoteId }) {
  const vote = useView((view) => view.votes?.[props.vote])
  const people = useView((view) => view.people)
  const cast = useCommand("castVote")
  const nameOf = useCandidateName()
  if (vote === undefined || vote.status !== "open" || vote.secret) return null
  const waiting = vote.voters.filter((id) => !vote.voted?.includes(id))
  const answers = vote.candidates === undefined ? CHOICES : [...vote.candidates, "abstain" as const]
  const isChoice = (answer: string): answer is Choice => CHOICES.includes(answer as Choice)
  const words = (answer: string) => (isChoice(answer) ? text(`vote.${answer}`) : nameOf(answer))
  const fields = (answer: string) => (isChoice(answer) ? { choice: answer } : { candidate: answer })
  return (
    <details class="voice">
      <summary>{text("lead.stillToVote", { count: waiting.length })}</summary>
      <ul role="list">
        {waiting.map((id) => (
          <li key={id}>
            <span>{people[id]?.name}</span>
            <span class="voice-choices">
              {answers.map((answer) => (
                <button
                  key={answer}
                  type="button"
                  class="button plain"
                  aria-label={`${people[id]?.name}: ${words(answer)}`}
                  onClick={() => cast.send({ vote: props.vote, ...fields(answer), by: id })}
                >
                  {words(answer)}
                </button>
              ))}
            </span>
          </li>
        ))}
      </ul>
      {cast.refused && <Notice tone="danger">{refusal(cast.refused)}</Notice>}
    </details>
  )
}
