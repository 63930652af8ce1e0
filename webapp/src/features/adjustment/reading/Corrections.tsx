import { lifeOf } from "../../../model/documentLife"
import type { ItemId } from "../../../model/view"
import { useView } from "../../../session/hooks"
import { Marked } from "../../../ui/Marked"
import { text } from "../../../ui/text"
import { dayOf } from "../words"

/** Later corrections of a §: beside the adjusted words, which stay as they were signed. */
export function Corrections(props: { item: ItemId }) {
  const all = useView((view) => lifeOf(view).corrections)
  const corrections = Object.entries(all ?? {}).filter(([, one]) => one.item === props.item)
  if (corrections.length === 0) return null
  return (
    <div class="later-words">
      {corrections.map(([id, one]) => (
        <div key={id} class="correction">
          <p>
            <strong>{text("comment.correction", { date: dayOf(one.at) })}</strong>
          </p>
          <Marked
            pieces={[
              { kind: "gone", text: `${one.was} ` },
              { kind: "new", text: one.becomes },
            ]}
          />
          <p class="quiet">{text("comment.corrected", { reason: one.reason })}</p>
        </div>
      ))}
    </div>
  )
}
