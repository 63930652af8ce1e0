import type { PathQuestion } from "../../model/view"
import { useView } from "../../session/hooks"
import { text } from "../../ui/text"
import { questionWords } from "./path"

/** A question in its place, with how it stands in words. */
export function PathPlace(props: { question: PathQuestion; index: number; now?: boolean }) {
  const view = useView((whole) => whole)
  const { purpose, sides } = questionWords(props.question, view)
  const state = props.question.done ? "path.done" : props.now ? "path.now" : undefined
  return (
    <>
      <span class="path-number">{props.question.done ? "✓" : `${props.index + 1}.`}</span>
      <span class="path-words">
        <strong>{purpose}</strong> {state && <span class="path-state">{text(state)}</span>}
        <span class="path-sides">{sides.join(" · ")}</span>
      </span>
    </>
  )
}
