import type { RefObject } from "preact"
import { useEffect, useRef, useState } from "preact/hooks"
import type { DocumentNode, ItemId, TextId } from "../../model/view"
import { useText, useView, useWrites } from "../../session/hooks"
import { text } from "../../ui/text"
import { flat } from "./fresh"

/**
 * A word at the lower edge when text has come in where the reader does not see it, or a wording is being decided there. The page never scrolls by itself; a press
 * takes the reader there.
 */
export function BelowTheFold(props: { item: ItemId; id: TextId; end: RefObject<HTMLElement | null> }) {
  const put = useView((view) => view.question?.item === props.item)
  const writes = useWrites(props.id)
  const document = useText(props.id).value
  const visible = useVisible(props.end)
  const seen = useRef<{ id: TextId; document: DocumentNode | undefined; length: number }>({
    id: props.id,
    document,
    length: length(document),
  })
  if (seen.current.id !== props.id || visible || seen.current.document === undefined) {
    seen.current = { id: props.id, document, length: length(document) }
  }
  const more = !writes && length(document) > seen.current.length
  if (visible || !(put || more)) return null
  return (
    <button type="button" class="below" onClick={() => props.end.current?.scrollIntoView({ block: "center" })}>
      {text(put ? "minutes.belowPut" : "minutes.below")} <span aria-hidden="true">↓</span>
    </button>
  )
}

function length(document: DocumentNode | undefined): number {
  return document === undefined ? 0 : flat(document).length
}

function useVisible(ref: RefObject<HTMLElement | null>): boolean {
  const [visible, setVisible] = useState(true)
  useEffect(() => {
    if (ref.current === null || typeof IntersectionObserver === "undefined") return
    const observer = new IntersectionObserver((entries) => {
      for (const entry of entries) setVisible(entry.isIntersecting)
    })
    observer.observe(ref.current)
    return () => observer.disconnect()
  }, [ref])
  return visible
}
