import type { RefObject } from "preact"
import { useEffect, useState } from "preact/hooks"
import type { ItemId } from "../../../model/view"
import { rangeOf } from "./inDocument"
import { quoteOf } from "./places"

export interface MarkedWords {
  item: ItemId
  quote: string
  /** Where the marked words end, from the top of the reading. */
  top: number
}

/** The words of one § that the reader has marked, with a pointer or the keyboard (caret browsing). */
export function useMarked(root: RefObject<HTMLElement | null>, active: boolean): MarkedWords | undefined {
  const [marked, setMarked] = useState<MarkedWords>()
  useEffect(() => {
    if (!active) return setMarked(undefined)
    const look = () => setMarked(markedIn(root.current))
    document.addEventListener("selectionchange", look)
    return () => document.removeEventListener("selectionchange", look)
  }, [root, active])
  return marked
}

function markedIn(root: HTMLElement | null): MarkedWords | undefined {
  const selection = document.getSelection()
  if (root === null || selection === null || selection.isCollapsed || selection.rangeCount === 0) return undefined
  const range = selection.getRangeAt(0)
  const begins = range.startContainer
  const page = (begins instanceof Element ? begins : begins.parentElement)?.closest<HTMLElement>(".leaf-page")
  const item = page?.dataset.item
  if (page === null || page === undefined || item === undefined || !root.contains(page)) return undefined
  const quote = quoteOf(wordsIn(page, range, selection.toString()))
  if (quote === "") return undefined
  return { item, quote, top: range.getBoundingClientRect().top - root.getBoundingClientRect().top }
}

/** A paragraph marked with three presses ends where the next one begins, which may be in another §: only this one's words count. */
function wordsIn(page: HTMLElement, range: Range, selected: string): string {
  if (rangeOf(page, selected) !== undefined) return selected
  const here = range.cloneRange()
  if (!page.contains(range.endContainer)) here.setEnd(page, page.childNodes.length)
  return here.toString()
}
