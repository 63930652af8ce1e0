import type { Choice } from "../../model/view"
import { useCommand, useView } from "../../session/hooks"
import { Notice } from "../../ui/Notice"
import { refusal, text } from "../../ui/text"

const CHOICES: Choice[] = ["yes", "no", "abstain"]

/** Votes called in the room, entered by the secretary for who has no working page. Marked as such for everybody. */
export function VoiceVotes(props: { vote: string }) {
  const vote = useView((view) => view.votes?.[props.vote])
  const people = useView((view) => view.people)
  const cast = useCommand("castVote")
  if (vote === undefined || vote.status !== "open") return null
  const waiting = vote.voters.filter((id) => !vote.voted?.includes(id))
  return (
    <details class="voice">
      <summary>{text("lead.stillToVote", { count: waiting.length })}</summary>
      <ul role="list">
        {waiting.map((id) => (
          <li key={id}>
            <span>{people[id]?.name}</span>
            <span class="voice-choices">
              {CHOICES.map((choice) => (
                <button
                  key={choice}
                  type="button"
                  class="button plain"
                  aria-label={`${people[id]?.name}: ${text(`vote.${choice}`)}`}
                  onClick={() => cast.send({ vote: props.vote, choice, by: id })}
                >
                  {text(`vote.${choice}`)}
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
