import { useLayoutEffect, useRef, useState } from "preact/hooks"
import type { Path, PathQuestion } from "../../model/view"
import { useCommand, useView } from "../../session/hooks"
import { Button } from "../../ui/Button"
import { Notice } from "../../ui/Notice"
import { usePrepared } from "../../ui/prepared"
import { refusal, text } from "../../ui/text"
import { PathPlace } from "./PathPlace"
import { asShown, moved, questionWords } from "./path"

export interface ArrangePathProps {
  path: Path
  /** Of a path that is shown already. Before that the console's main button shows it, in the order arranged here. */
  onDone?: () => void
}

/** The chair's view of the path before it is shown: moved by buttons, or by Alt and the arrows with the focus kept. */
export function ArrangePath(props: ArrangePathProps) {
  const view = useView((whole) => whole)
  const show = useCommand("showPath")
  const [order, setOrder] = useOrder(props.path)
  const [said, setSaid] = useState("")
  const list = useRef<HTMLOListElement>(null)
  const wanted = useRef<{ place: number; way: "up" | "down" }>(undefined)
  useLayoutEffect(() => {
    const want = wanted.current
    wanted.current = undefined
    if (want === undefined) return
    const place = list.current?.children[want.place]
    const buttons = [want.way, want.way === "up" ? "down" : "up"]
    for (const way of buttons) {
      const button = place?.querySelector<HTMLButtonElement>(`.${way} button`)
      if (button) return button.focus()
    }
  })
  const move = (index: number, by: -1 | 1) => {
    const next = moved(order, index, by)
    if (next === order) return
    wanted.current = { place: index + by, way: by < 0 ? "up" : "down" }
    const question = next[index + by]
    const name = question === undefined ? "" : questionWords(question, view).purpose
    setSaid(text("path.moved", { name, place: index + by + 1, all: next.length }))
    setOrder(next)
  }
  const fields = asShown(view, props.path, order)
  usePrepared("showPath", fields)
  const send = async () => {
    const answer = await show.send(fields)
    if (answer.status === "done") props.onDone?.()
  }
  const keys = (index: number) => (event: KeyboardEvent) => {
    const by = event.key === "ArrowUp" ? -1 : event.key === "ArrowDown" ? 1 : undefined
    if (by === undefined || !event.altKey) return
    event.preventDefault()
    move(index, by)
  }
  return (
    <section class="path arranging" aria-label={text("path.title")}>
      <p class="decision-state">
        <span>{text(props.onDone ? "path.shown" : "path.suggested")}</span>
      </p>
      <h3>{text("path.title")}</h3>
      <p class="path-hint">
        {text("path.why")} {order.length > 1 && text("path.keys")}
      </p>
      <ol class="path-questions" role="list" ref={list}>
        {order.map((question, index) => {
          const { purpose, sides } = questionWords(question, view)
          const name = `${purpose} ${sides[0] ?? ""}`
          return (
            <li key={keyOf(question)} onKeyDown={keys(index)}>
              <PathPlace question={question} index={index} />
              <span class="path-move">
                <Mover way="up" name={name} off={index === 0} onPress={() => move(index, -1)} />
                <Mover way="down" name={name} off={index === order.length - 1} onPress={() => move(index, 1)} />
              </span>
            </li>
          )
        })}
      </ol>
      <p class="unseen" role="status">
        {said}
      </p>
      {show.refused && <Notice tone="danger">{refusal(show.refused)}</Notice>}
      {props.onDone && (
        <div class="buttons">
          <Button busy={show.pending} onClick={send}>
            {text("path.show")}
          </Button>
          <Button tone="quiet" onClick={props.onDone}>
            {text("common.cancel")}
          </Button>
        </div>
      )}
    </section>
  )
}

function Mover(props: { way: "up" | "down"; name: string; off: boolean; onPress: () => void }) {
  if (props.off) return <span class={`mover ${props.way}`} />
  return (
    <span class={`mover ${props.way}`}>
      <Button label={text(`path.${props.way}`, { name: props.name })} onClick={props.onPress}>
        <span aria-hidden="true">{props.way === "up" ? "↑" : "↓"}</span>
      </Button>
    </span>
  )
}

/** The chair's order as long as it is about the same questions; a proposal that comes or goes begins it anew. */
function useOrder(path: Path): [readonly PathQuestion[], (order: readonly PathQuestion[]) => void] {
  const [kept, setKept] = useState<{ about: string; order: readonly PathQuestion[] }>()
  const about = path.questions.map(keyOf).join(" ")
  const order = kept?.about === about ? kept.order : path.questions
  return [order, (next) => setKept({ about, order: next })]
}

function keyOf(question: PathQuestion): string {
  return `${question.purpose}:${question.alternatives.join("+")}`
}
