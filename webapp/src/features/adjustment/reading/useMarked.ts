import type { RefObject } from "preact"
import { useEffect, useState } from "preact/hooks"
import type { ItemId } from "../../../model/view"
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
  const around = range.commonAncestorContainer
  const element = around instanceof Element ? around : around.parentElement
  const item = element?.closest<HTMLElement>(".leaf-page")?.dataset.item
  const quote = quoteOf(selection.toString())
  if (item === undefined || quote === "" || !root.contains(element)) return undefined
  return { item, quote, top: range.getBoundingClientRect().top - root.getBoundingClientRect().top }
}
