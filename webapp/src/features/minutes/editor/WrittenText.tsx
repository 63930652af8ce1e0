import type { Editor } from "@tiptap/core"
import { useEffect, useRef, useState } from "preact/hooks"
import type { TextId } from "../../../model/view"
import { useSession, useText } from "../../../session/hooks"
import { focusIfWanted } from "../../../ui/focus"
import { begin } from "./begin"
import { createEditor } from "./createEditor"
import "./editor.css"
import { keepPlace, restorePlace } from "./places"
import { Tools } from "./Tools"

export interface WrittenTextProps {
  id: TextId
  label: string
  placeholder?: string
  short?: boolean
  onNext?: () => void
}

/** A text edited in its place on the page. The letters are shown at once; whether they are safe is said at the page's head. */
export function WrittenText(props: WrittenTextProps) {
  const session = useSession()
  const there = useText(props.id).value !== undefined
  const element = useRef<HTMLDivElement>(null)
  const next = useRef(props.onNext)
  next.current = props.onNext
  const [editor, setEditor] = useState<Editor>()
  const asks = props.onNext !== undefined

  useEffect(() => {
    const start = element.current === null ? undefined : begin(session, props.id)
    if (start === undefined || element.current === null) return
    const made = createEditor({
      element: element.current,
      content: start.doc,
      plugins: start.plugins,
      label: props.label,
      ...(props.placeholder !== undefined && { placeholder: props.placeholder }),
      ...(asks && { onNext: () => next.current?.() }),
    })
    restorePlace(props.id, made)
    setEditor(made)
    focusIfWanted(props.id)
    return () => {
      keepPlace(props.id, made)
      made.destroy()
      setEditor(undefined)
    }
  }, [session, props.id, there])

  return (
    <div class={props.short ? "written short" : "written"} data-text={props.id}>
      {!props.short && editor && <Tools editor={editor} />}
      <div ref={element} />
    </div>
  )
}
