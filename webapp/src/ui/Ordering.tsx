import type { ComponentChildren } from "preact"
import { useState } from "preact/hooks"
import { deskText } from "./text/desk"

/** The list with what stands at one place moved to another. */
export function moved<T>(list: readonly T[], from: number, to: number): T[] {
  const next = [...list]
  const [one] = next.splice(from, 1)
  if (one !== undefined && to >= 0 && to <= next.length) next.splice(to, 0, one)
  else return [...list]
  return next
}

/**
 * A list that is put in order by dragging, by buttons, or by Alt and the arrows from anywhere within a row. The focus goes along with what is moved,
 * and where it went is told.
 */
export function Ordering<T>(props: {
  label: string
  list: readonly T[]
  id: (one: T) => string
  /** What a row is called where it is told of. */
  name: (one: T) => string
  onOrder: (list: T[]) => void
  children: (one: T, place: number) => ComponentChildren
}) {
  const { list, id, name } = props
  const [said, setSaid] = useState("")
  const [held, setHeld] = useState<string>()
  const move = (from: number, to: number) => {
    const one = list[from]
    if (one === undefined || to < 0 || to >= list.length) return
    props.onOrder(moved(list, from, to))
    setSaid(deskText("order.moved", { name: name(one), place: to + 1, count: list.length }))
  }
  const key = (event: KeyboardEvent, at: number) => {
    if (!event.altKey || (event.key !== "ArrowUp" && event.key !== "ArrowDown")) return
    event.preventDefault()
    move(at, event.key === "ArrowUp" ? at - 1 : at + 1)
  }
  const over = (event: DragEvent, at: number) => {
    if (held === undefined) return
    event.preventDefault()
    const from = list.findIndex((one) => id(one) === held)
    if (from >= 0 && from !== at) props.onOrder(moved(list, from, at))
  }
  return (
    <>
      <ol role="list" class="ordering" aria-label={props.label}>
        {list.map((one, at) => (
          <li
            key={id(one)}
            class={held === id(one) ? "held" : undefined}
            onKeyDown={(event) => key(event, at)}
            onDragOver={(event) => over(event, at)}
            onDrop={(event) => event.preventDefault()}
          >
            <span
              class="ordering-grip"
              draggable
              aria-hidden="true"
              onDragStart={(event) => {
                event.dataTransfer?.setData("text/plain", name(one))
                setHeld(id(one))
              }}
              onDragEnd={() => setHeld(undefined)}
            >
              ⠿
            </span>
            <div class="ordering-row">{props.children(one, at)}</div>
            <Step up name={name(one)} ends={at === 0} onMove={() => move(at, at - 1)} />
            <Step name={name(one)} ends={at === list.length - 1} onMove={() => move(at, at + 1)} />
          </li>
        ))}
      </ol>
      <p class="unseen" role="status">
        {said}
      </p>
    </>
  )
}

/** Stays where it is at the end of the list, so that the focus is never lost. */
function Step(props: { name: string; up?: boolean; ends: boolean; onMove: () => void }) {
  return (
    <button
      type="button"
      class="button quiet ordering-step"
      aria-label={deskText(props.up ? "order.up" : "order.down", { name: props.name })}
      aria-disabled={props.ends || undefined}
      onClick={() => !props.ends && props.onMove()}
    >
      <span aria-hidden="true">{props.up ? "↑" : "↓"}</span>
    </button>
  )
}
