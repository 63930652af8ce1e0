import type { ItemId, MeetingView } from "../../model/view"
import { useView } from "../../session/hooks"
import { itemNumber } from "../../ui/format"
import { text } from "../../ui/text"

/** The item before and after in the agenda, those that fell away left out. */
export function neighbours(view: MeetingView, shown: ItemId | undefined): { before?: ItemId; after?: ItemId } {
  const order = view.order.filter((id) => view.items[id]?.status !== "withdrawn" || id === shown)
  const at = shown === undefined ? -1 : order.indexOf(shown)
  const before = at > 0 ? order[at - 1] : undefined
  const after = order[at + 1]
  return { ...(before !== undefined && { before }), ...(after !== undefined && { after }) }
}

/** Leafing at the foot of the page. */
export function Turning(props: { shown: ItemId }) {
  const before = useView((view) => neighbours(view, props.shown).before)
  const after = useView((view) => neighbours(view, props.shown).after)
  return (
    <nav class="turning" aria-label={text("agenda.browse")}>
      {before !== undefined && <Turn id={before} words={text("agenda.previous")} arrow="←" />}
      {after !== undefined && <Turn id={after} words={text("agenda.next")} arrow="→" after />}
    </nav>
  )
}

function Turn(props: { id: ItemId; words: string; arrow: string; after?: boolean }) {
  const item = useView((view) => view.items[props.id])
  const numbering = useView((view) => view.meeting.numbering)
  const number = item?.number === undefined ? "" : itemNumber(item.number, numbering)
  return (
    <a class={props.after ? "turn after" : "turn"} href={`#${props.id}`}>
      <span class="quiet">
        {!props.after && <span aria-hidden="true">{props.arrow} </span>}
        {props.words}
        {props.after && <span aria-hidden="true"> {props.arrow}</span>}
      </span>
      <span>
        {number} {item?.title}
      </span>
    </a>
  )
}
