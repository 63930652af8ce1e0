import { useView } from "../../session/hooks"
import { Button } from "../../ui/Button"
import { itemNumber, numberRanges } from "../../ui/format"
import { text } from "../../ui/text"
import type { Missed } from "./missed"

/** "Ordföranden är på § 52 · Följ": there while the reader looks elsewhere. */
export function FollowBar(props: { onFollow: () => void }) {
  const number = useView((view) => (view.current === undefined ? undefined : view.items[view.current]?.number))
  const title = useView((view) => (view.current === undefined ? undefined : view.items[view.current]?.title))
  const numbering = useView((view) => view.meeting.numbering)
  if (number === undefined && title === undefined) return null
  return (
    <div class="follow-bar">
      <p>
        {number === undefined
          ? text("agenda.follow.onTitled", { title: title ?? "" })
          : text("agenda.follow.on", { point: itemNumber(number, numbering) })}
      </p>
      <Button tone="main" onClick={props.onFollow} keys="Alt + End">
        {text("agenda.follow.button")}
      </Button>
    </div>
  )
}

/** "Du har missat § 49–51, 3 beslut": for who comes late or was away. */
export function MissedBar(props: { missed: Missed; onRead: () => void }) {
  const items = useView((view) => view.items)
  const numbering = useView((view) => view.meeting.numbering)
  const { missed } = props
  if (missed.items.length === 0) return null
  const decisions = missed.decisions === 0 ? "" : text("agenda.missed.decisions", { count: missed.decisions })
  return (
    <div class="missed-bar">
      <details>
        <summary>{text("agenda.missed", { ranges: numberRanges(missed.numbers, numbering), decisions })}</summary>
        <ul role="list">
          {missed.items.map((id) => (
            <li key={id}>
              <a href={`#${id}`}>
                {itemNumber(items[id]?.number ?? 0, numbering)} {items[id]?.title}
              </a>
            </li>
          ))}
        </ul>
      </details>
      <Button tone="quiet" onClick={props.onRead}>
        {text("agenda.missed.forget")}
      </Button>
    </div>
  )
}
