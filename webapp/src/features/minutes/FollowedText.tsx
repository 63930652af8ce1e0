import { useEffect, useRef, useState } from "preact/hooks"
import type { DocumentNode, TextId } from "../../model/view"
import { useText } from "../../session/hooks"
import { DocumentText, type Resolve } from "./DocumentText"
import { type Fresh, freshAfter, settled } from "./fresh"

/** A text as it is being written by somebody else. New letters are tinted for a while; nothing else moves. */
export function FollowedText(props: { id: TextId; resolve?: Resolve; onEmpty?: preact.ComponentChildren }) {
  const document = useText(props.id).value
  const fresh = useFresh(props.id, document)
  if (document === undefined || isEmpty(document)) return <>{props.onEmpty}</>
  return <DocumentText document={document} fresh={fresh} {...(props.resolve && { resolve: props.resolve })} />
}

/** Whether nothing has been written yet. */
export function isEmpty(document: DocumentNode): boolean {
  return (document.content ?? []).every((block) => (block.content ?? []).length === 0)
}

function useFresh(id: TextId, document: DocumentNode | undefined): Fresh[] {
  const seen = useRef<{ id: TextId; document: DocumentNode | undefined; fresh: Fresh[] }>(undefined)
  const [, settle] = useState(0)
  const now = Date.now()
  if (seen.current?.id !== id) seen.current = { id, document, fresh: [] }
  if (seen.current.document !== document && document !== undefined) {
    const fresh = freshAfter(seen.current.document, document, seen.current.fresh, now)
    seen.current = { id, document, fresh }
  } else {
    seen.current.fresh = settled(seen.current.fresh, now)
  }
  const { fresh } = seen.current
  const first = fresh.reduce((least, range) => Math.min(least, range.until), Number.POSITIVE_INFINITY)
  useEffect(() => {
    if (first === Number.POSITIVE_INFINITY) return
    const timer = setTimeout(() => settle((count) => count + 1), Math.max(first - Date.now(), 0) + 20)
    return () => clearTimeout(timer)
  }, [first])
  return fresh
}
