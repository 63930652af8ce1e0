import { useState } from "preact/hooks"
import type { ItemId, MeetingView } from "../../model/view"
import { Button } from "../../ui/Button"
import { Field } from "../../ui/Field"
import { deskText } from "../../ui/text/desk"
import { AgendaItem } from "./AgendaItem"
import { placed } from "./order"
import type { Do } from "./PlanPage"

/** The agenda while it is made: each line is edited where it stands, and moved by dragging or by keys. */
export function AgendaPlan(props: { view: MeetingView; does: Do }) {
  const { view, does } = props
  const [dragged, setDragged] = useState<ItemId>()
  const [over, setOver] = useState<ItemId>()
  const [said, setSaid] = useState("")
  const order = view.order
  const move = async (id: ItemId, place: number) => {
    const to = placed(order, id, place)
    if (to === undefined || !(await does("moveAgendaItem", { item: id, ...to }))) return
    setSaid(deskText("agendaPlan.moved", { title: view.items[id]?.title ?? "", place: place + 1 }))
  }
  const drop = (id: ItemId) => {
    if (dragged !== undefined && dragged !== id) void move(dragged, order.indexOf(id))
    setDragged(undefined)
    setOver(undefined)
  }
  const minutes = order.reduce((sum, id) => sum + (view.items[id]?.plannedMinutes ?? 0), 0)
  return (
    <section aria-labelledby="dagordning">
      <h2 id="dagordning">{deskText("plan.agenda")}</h2>
      <p class="quiet">{deskText("agendaPlan.hint")}</p>
      <ol class="agenda-plan" role="list">
        {order.map((id, index) => {
          const item = view.items[id]
          if (item === undefined) return null
          return (
            <li
              key={id}
              class={`${item.status}${over === id && dragged !== id ? " over" : ""}${dragged === id ? " dragged" : ""}`}
              onDragOver={(event) => {
                if (dragged === undefined) return
                event.preventDefault()
                setOver(id)
              }}
              onDrop={(event) => {
                event.preventDefault()
                drop(id)
              }}
              onKeyDown={(event) => {
                const step = event.altKey ? { ArrowUp: -1, ArrowDown: 1 }[event.key] : undefined
                if (step === undefined) return
                event.preventDefault()
                void move(id, index + step)
              }}
            >
              <span
                class="handle"
                draggable
                aria-hidden="true"
                title={deskText("agendaPlan.drag", { title: item.title ?? "" })}
                onDragStart={(event) => {
                  event.dataTransfer?.setData("text/plain", id)
                  setDragged(id)
                }}
                onDragEnd={() => {
                  setDragged(undefined)
                  setOver(undefined)
                }}
              >
                ⠿
              </span>
              <span class="place">{index + 1}</span>
              <AgendaItem
                id={id}
                item={item}
                view={view}
                does={does}
                first={index === 0}
                last={index === order.length - 1}
                onMove={(step) => void move(id, index + step)}
              />
            </li>
          )
        })}
      </ol>
      {minutes > 0 && <p class="quiet">{deskText("agendaPlan.total", { minutes })}</p>}
      <p class="unseen" role="status">
        {said}
      </p>
      <AddItem does={does} />
    </section>
  )
}

function AddItem(props: { does: Do }) {
  const [title, setTitle] = useState("")
  const add = async (event: Event) => {
    event.preventDefault()
    if (await props.does("addAgendaItem", { title })) setTitle("")
  }
  return (
    <form class="one-line" onSubmit={add}>
      <Field label={deskText("agendaPlan.add")} value={title} onInput={setTitle} required />
      <Button type="submit">{deskText("agendaPlan.addButton")}</Button>
    </form>
  )
}
