import { effect } from "@preact/signals"
import type { Editor } from "@tiptap/core"
import { useEffect, useId, useRef, useState } from "preact/hooks"
import type { TextId } from "../../../model/view"
import { useSession, useText } from "../../../session/hooks"
import { focusIfWanted } from "../../../ui/focus"
import { phrasesFor } from "../phrases"
import { referencesFor, resolveReference } from "../references"
import { begin } from "./begin"
import { Choices } from "./Choices"
import { createEditor, relabelReferences } from "./createEditor"
import "./editor.css"
import { keepPlace, restorePlace } from "./places"
import type { Offer } from "./suggesting"
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
  const [offer, setOffer] = useState<Offer>()
  const offers = useId()
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
      suggesting: {
        show: setOffer,
        choices: ({ sign, typed }) => {
          const view = session.view.peek()
          if (view === undefined) return []
          return sign === "@" ? referencesFor(view, typed) : phrasesFor(view, typed)
        },
      },
      resolve: (kind, target) => {
        const view = session.view.peek()
        return view && resolveReference(view, kind, target)?.label
      },
    })
    const numbersMove = effect(() => {
      void session.view.value
      relabelReferences(made)
    })
    restorePlace(props.id, made)
    setEditor(made)
    focusIfWanted(props.id)
    return () => {
      numbersMove()
      setOffer(undefined)
      keepPlace(props.id, made)
      made.destroy()
      setEditor(undefined)
    }
  }, [session, props.id, there])

  return (
    <div class={props.short ? "written short" : "written"} data-text={props.id}>
      {!props.short && editor && <Tools editor={editor} />}
      <div ref={element} />
      {editor && <Choices editor={editor} offer={offer} id={offers} />}
    </div>
  )
}
