import { useEffect, useLayoutEffect, useState } from "preact/hooks"
import { documentStep, isAsked } from "../../model/documentLife"
import { usePerson, useSelf, useView } from "../../session/hooks"

/** The pages of the document, as the address names them. A § of it (`#dokument-i8`) is a place on the first. */
export type DocumentPart = "read" | "changes" | "versions" | "layout" | "web"

export const DOCUMENT = "dokument"
const OTHERS: Record<string, DocumentPart> = {
  "dokument-andringar": "changes",
  "dokument-versioner": "versions",
  "dokument-utseende": "layout",
  "dokument-webben": "web",
}

export function documentPart(hash: string): DocumentPart | undefined {
  const name = decodeURIComponent(hash.replace(/^#/, ""))
  if (name !== DOCUMENT && !name.startsWith(`${DOCUMENT}-`)) return undefined
  return OTHERS[name] ?? "read"
}

/** So long the page is just being opened. */
const BEGINNING_MS = 3_000

/**
 * Which page of the document is shown, if any. The address is the choice. Who comes with none, after the meeting, and is asked for
 * something in the document, begins there.
 */
export function useDocumentPlace(): DocumentPart | undefined {
  const me = usePerson()
  const self = useSelf((whole) => whole)
  const begins = useView((view) => view.meeting.phase === "closed" && isAsked(documentStep(view, self, me)))
  const [part, setPart] = useState(() => documentPart(location.hash))
  const [since] = useState(() => performance.now())
  // What is asked of a person comes a moment after the view. Later the page is turned by the reader alone.
  useLayoutEffect(() => {
    if (!begins || location.hash !== "" || performance.now() - since > BEGINNING_MS) return
    history.replaceState(null, "", `#${DOCUMENT}`)
    setPart("read")
  }, [begins, since])
  useEffect(() => {
    const changed = () => setPart(documentPart(location.hash))
    addEventListener("hashchange", changed)
    return () => removeEventListener("hashchange", changed)
  }, [])
  return part
}
