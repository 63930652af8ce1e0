import { lifeOf } from "../../../model/documentLife"
import type { ItemId } from "../../../model/view"
import { useView } from "../../../session/hooks"
import { text } from "../../../ui/text"
import { dayOf } from "../words"

/** What stands in the document after a §'s own words, or after them all: another opinion of who signs, and later corrections. */
export function LaterWords(props: { item: ItemId | undefined }) {
  const life = useView(lifeOf)
  const people = useView((view) => view.people)
  const others = (life.disagreements ?? []).filter((one) => one.item === props.item)
  const corrections = Object.entries(life.corrections ?? {}).filter(([, one]) => one.item === props.item)
  if (others.length + corrections.length === 0) return null
  return (
    <div class="later-words">
      {others.map((one, index) => (
        <p key={index}>
          <strong>{text("comment.disagreement")}</strong>, {people[one.by]?.name}: {one.text}
        </p>
      ))}
      {corrections.map(([id, one]) => (
        <div key={id} class="correction">
          <p>
            <strong>{text("comment.correction", { date: dayOf(one.at) })}</strong>
          </p>
          <p class="difference">
            <del>
              <span class="unseen"> {text("difference.gone")} </span>
              {one.was}
            </del>{" "}
            <ins>
              <span class="unseen"> {text("difference.new")} </span>
              {one.becomes}
              <span class="unseen"> {text("difference.end")} </span>
            </ins>
          </p>
          <p class="quiet">{text("comment.corrected", { reason: one.reason })}</p>
        </div>
      ))}
    </div>
  )
}
