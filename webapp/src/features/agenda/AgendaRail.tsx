import type { Item, ItemId } from "../../model/view"
import { useSelf, useView } from "../../session/hooks"
import { itemNumber } from "../../ui/format"
import { text, textOf } from "../../ui/text"
import { ExpectedTime, Forecast, useForecast } from "./Forecast"

/** The agenda beside the page: where the meeting is, what is done and what will come. Each line is a link to its page. */
export function AgendaRail(props: {
  shown: ItemId | undefined
  id?: string
  /** As the contents of the document: only what has a § in it, and its place there, whose address begins with this. */
  to?: string
}) {
  const { to } = props
  const whole = useView((view) => view.order)
  const items = useView((view) => view.items)
  const order = to === undefined ? whole : whole.filter((id) => items[id]?.number !== undefined)
  const title = text(to === undefined ? "agenda.title" : "document.contents")
  const current = useView((view) => view.current)
  const told = useForecast()
  return (
    <nav class="rail" id={props.id} aria-label={title} tabIndex={-1}>
      <h2>{title}</h2>
      {order.length === 0 && <p class="quiet">{text("empty.agenda")}</p>}
      <ol role="list">
        {order.map((id) => (
          <Line key={id} id={id} current={id === current} shown={id === props.shown} told={told} to={to ?? ""} />
        ))}
      </ol>
      {to === undefined && <Forecast told={told} />}
    </nav>
  )
}

function Line(props: {
  id: ItemId
  current: boolean
  shown: boolean
  told: ReturnType<typeof useForecast>
  to: string
}) {
  const mine = useSelf((self) => self.recused?.includes(props.id) === true)
  const item = useView((view) => view.items[props.id])
  const numbering = useView((view) => view.meeting.numbering)
  if (item === undefined) return null
  const number = item.number === undefined ? undefined : itemNumber(item.number, numbering)
  return (
    <li class={`line ${item.status}${props.current ? " now" : ""}`}>
      <a href={`#${props.to}${props.id}`} aria-current={props.shown ? "page" : undefined}>
        <span class="line-number">{number ?? <span class="quiet">{item.agendaNumber ?? ""}</span>}</span>
        <span class="line-title">{hiddenWords(item, mine) ?? item.title}</span>
        <Mark item={item} />
        {(item.recused ?? []).length > 0 && <span class="word">{text("recusal.badge")}</span>}
        <ExpectedTime item={props.id} told={props.told} />
      </a>
    </li>
  )
}

function hiddenWords(item: Item, recused: boolean): string | undefined {
  if (!item.hidden) return undefined
  return text(recused ? "recusal.item" : "agenda.hidden")
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
