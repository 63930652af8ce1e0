import type { Vote } from "../../model/view"
import { useView } from "../../session/hooks"
import { listed } from "../../ui/format"
import { text } from "../../ui/text"
import { useCandidateName } from "./names"

/** The figures of an election, most first, and who was elected or between whom the lot decides. */
export function ElectionResult(props: { vote: Vote }) {
  const { vote } = props
  const people = useView((view) => view.people)
  const nameOf = useCandidateName()
  const { tally } = vote
  if (tally === undefined || !("candidates" in tally)) return null
  const rows = Object.entries(tally.candidates).sort(([, a], [, b]) => b - a)
  const most = Math.max(1, ...rows.map(([, count]) => count), tally.blank)
  const all = [...rows, [text("election.blank"), tally.blank] as const].filter(
    ([name, count]) => count > 0 || name in tally.candidates,
  )
  return (
    <>
      <dl class="election">
        {all.map(([name, count]) => (
          <div key={name} class={name === vote.winner ? "elected" : undefined}>
            <dt>{nameOf(name)}</dt>
            <dd>
              <span class="count">{count}</span>
              <svg viewBox="0 0 100 6" preserveAspectRatio="none" aria-hidden="true">
                <rect x="0" y="0" height="6" width={(count / most) * 100} />
              </svg>
            </dd>
          </div>
        ))}
      </dl>
      {vote.winner === undefined && tiedOf(vote).length > 1 && (
        <p class="winner">{text("election.lotsNeeded", { names: listed(tiedOf(vote).map(nameOf)) })}</p>
      )}
      {vote.lots && (
        <p>
          {text("election.lots", { by: people[vote.lots.by]?.name ?? vote.lots.by })} {vote.lots.method}
        </p>
      )}
      {vote.winner && <p class="winner">{text("election.won", { name: nameOf(vote.winner) })}</p>}
    </>
  )
}

/** Those who have the most votes together. */
export function tiedOf(vote: Vote): string[] {
  if (vote.tied !== undefined) return vote.tied
  if (vote.tally === undefined || !("candidates" in vote.tally)) return []
  const figures = Object.entries(vote.tally.candidates)
  const most = Math.max(0, ...figures.map(([, count]) => count))
  return figures.filter(([, count]) => count === most && most > 0).map(([name]) => name)
}
