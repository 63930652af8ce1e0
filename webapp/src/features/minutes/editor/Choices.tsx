import type { Editor } from "@tiptap/core"
import { useEffect, useRef } from "preact/hooks"
import { text } from "../../../ui/text"
import { type Offer, put } from "./suggesting"

/** What is offered where `@` or `/` was typed. The cursor stays in the text; the marked one is told from there. */
export function Choices(props: { editor: Editor; offer: Offer | undefined; id: string }) {
  const { editor, offer, id } = props
  const list = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const { dom } = editor.view
    const set = (name: string, value: string | undefined) =>
      value === undefined ? dom.removeAttribute(name) : dom.setAttribute(name, value)
    set("aria-controls", offer && id)
    set("aria-activedescendant", offer && `${id}-${offer.marked}`)
    list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: "nearest" })
  }, [editor, offer, id])
  if (offer === undefined) return null
  return (
    <>
      <p class="unseen" role="status">
        {text("refer.offered", { count: offer.choices.length })}
      </p>
      <div
        ref={list}
        id={id}
        class="choices"
        role="listbox"
        aria-label={text(offer.sign === "@" ? "refer.references" : "refer.phrases")}
        style={place(editor, offer.from)}
      >
        {offer.choices.map((choice, index) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are the text's
          // biome-ignore lint/a11y/useFocusableInteractive: as above
          <div
            key={choice.key}
            id={`${id}-${index}`}
            role="option"
            aria-selected={index === offer.marked}
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => put(editor.view, offer, choice)}
          >
            <span>{choice.label}</span>
            {choice.detail && <span class="quiet tiny">{choice.detail}</span>}
          </div>
        ))}
      </div>
    </>
  )
}

/** Under the sign, within the text's own width. */
function place(editor: Editor, at: number): { top: string; left: string } {
  const box = editor.view.dom.parentElement?.parentElement?.getBoundingClientRect()
  try {
    const sign = editor.view.coordsAtPos(at)
    const left = Math.max(0, Math.min(sign.left - (box?.left ?? 0), (box?.width ?? 0) - 280))
    return { top: `${sign.bottom - (box?.top ?? 0) + 4}px`, left: `${left}px` }
  } catch {
    return { top: "100%", left: "0px" }
  }
}
