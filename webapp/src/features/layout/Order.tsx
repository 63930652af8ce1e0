import { useState } from "preact/hooks"
import { text } from "../../ui/text"
import { moved, type Part } from "./layout"

/** The parts of a § in their order, each with the way up and down. The focus goes along with what is moved. */
export function Order(props: { order: readonly Part[]; onOrder: (order: Part[]) => void }) {
  const { order } = props
  const [said, setSaid] = useState("")
  const move = (part: Part, by: -1 | 1) => {
    const next = moved(order, part, by)
    props.onOrder(next)
    const place = next.indexOf(part) + 1
    setSaid(text("layout.moved", { part: text(`layout.part.${part}`), place, count: next.length }))
  }
  const key = (event: KeyboardEvent, part: Part) => {
    if (!event.altKey || (event.key !== "ArrowUp" && event.key !== "ArrowDown")) return
    event.preventDefault()
    move(part, event.key === "ArrowUp" ? -1 : 1)
  }
  return (
    <fieldset>
      <legend>{text("layout.order")}</legend>
      <p class="hint">{text("layout.orderHint")}</p>
      <ol role="list" class="layout-order">
        {order.map((part, at) => (
          <li key={part} onKeyDown={(event) => key(event, part)}>
            <span class="layout-part">{text(`layout.part.${part}`)}</span>
            <Step part={part} up ends={at === 0} onMove={move} />
            <Step part={part} ends={at === order.length - 1} onMove={move} />
          </li>
        ))}
      </ol>
      <p class="unseen" role="status">
        {said}
      </p>
    </fieldset>
  )
}

/** Stays where it is at the end of the list, so that the focus is never lost. */
function Step(props: { part: Part; up?: boolean; ends: boolean; onMove: (part: Part, by: -1 | 1) => void }) {
  const words = text(props.up ? "layout.up" : "layout.down", { part: text(`layout.part.${props.part}`) })
  return (
    <button
      type="button"
      class="button quiet layout-step"
      aria-label={words}
      aria-disabled={props.ends || undefined}
      onClick={() => !props.ends && props.onMove(props.part, props.up ? -1 : 1)}
    >
      <span aria-hidden="true">{props.up ? "↑" : "↓"}</span>
    </button>
  )
}
