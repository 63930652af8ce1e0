import type { Item, ItemId } from "../../model/view"
import { useView } from "../../session/hooks"
import { itemNumber } from "../../ui/format"
import { text, textOf } from "../../ui/text"

/** The agenda beside the page: where the meeting is, what is done and what will come. Each line is a link to its page. */
export function AgendaRail(props: { shown: ItemId | undefined; id?: string }) {
  const order = useView((view) => view.order)
  const current = useView((view) => view.current)
  return (
    <nav class="rail" id={props.id} aria-label={text("agenda.title")} tabIndex={-1}>
      <h2>{text("agenda.title")}</h2>
      {order.length === 0 && <p class="quiet">{text("empty.agenda")}</p>}
      <ol role="list">
        {order.map((id) => (
          <Line key={id} id={id} current={id === current} shown={id === props.shown} />
        ))}
      </ol>
    </nav>
  )
}

function Line(props: { id: ItemId; current: boolean; shown: boolean }) {
  const item = useView((view) => view.items[props.id])
  const numbering = useView((view) => view.meeting.numbering)
  if (item === undefined) return null
  const number = item.number === undefined ? undefined : itemNumber(item.number, numbering)
  return (
    <li class={`line ${item.status}${props.current ? " now" : ""}`}>
      <a href={`#${props.id}`} aria-current={props.shown ? "page" : undefined}>
        <span class="line-number">{number ?? <span class="quiet">{item.agendaNumber ?? ""}</span>}</span>
        <span class="line-title">{item.hidden ? text("agenda.hidden") : item.title}</span>
        <Mark item={item} />
      </a>
    </li>
  )
}

/** Done is a tick; everything out of the ordinary is a word. */
function Mark(props: { item: Item }) {
  const { status, origin } = props.item
  if (status === "done") {
    return (
      <span class="tick">
        <span aria-hidden="true">✓</span>
        <span class="unseen">{text("agenda.status.done")}</span>
      </span>
    )
  }
  if (status === "planned") {
    const words =
      origin === "added" || origin === "otherMatter" ? textOf("agenda.origin", origin, "agenda.status.planned") : ""
    return words === "" ? null : <span class="word">{words}</span>
  }
  return <span class="word">{textOf("agenda.status", status, "agenda.status.planned")}</span>
}
