import type { RefObject } from "preact"
import { useEffect, useLayoutEffect, useState } from "preact/hooks"
import { paint, rangeOf } from "./inDocument"
import { spaces } from "./places"

const GAP = 12

/**
 * Puts each comment beside the words that it is about, where there is a margin to stand in, and marks the words. Answers with
 * the comments whose words are no longer there.
 */
export function usePlaces(root: RefObject<HTMLElement | null>): ReadonlySet<string> {
  const [lost, setLost] = useState("")
  const [, again] = useState(0)
  useLayoutEffect(() => {
    if (root.current === null) return
    const missing = place(root.current)
    if (missing !== lost) setLost(missing)
  })
  useEffect(() => {
    const element = root.current
    if (element === null || typeof ResizeObserver === "undefined") return
    const observer = new ResizeObserver(() => again((count) => count + 1))
    observer.observe(element)
    // A letter typed in the text changes no view of this component's.
    const changes = new MutationObserver(() => again((count) => count + 1))
    for (const page of element.querySelectorAll(".leaf-page")) {
      changes.observe(page, { characterData: true, childList: true, subtree: true })
    }
    return () => {
      observer.disconnect()
      changes.disconnect()
      paint([])
    }
  }, [root])
  return new Set(lost.split(" "))
}

/** The ids of the comments without a place, joined, so that they can be compared. */
function place(root: HTMLElement): string {
  const ranges: Range[] = []
  const missing: string[] = []
  for (const leaf of root.querySelectorAll<HTMLElement>(".leaf")) {
    const page = leaf.querySelector(".leaf-page")
    const margin = leaf.querySelector<HTMLElement>(".leaf-margin")
    if (page === null || margin === null) continue
    const found = new Map<string, Range>()
    for (const note of margin.querySelectorAll<HTMLElement>("[data-quote]")) {
      const range = rangeOf(page, note.dataset.quote ?? "")
      if (range !== undefined) found.set(note.dataset.comment ?? "", range)
      else missing.push(note.dataset.comment ?? "")
      if (range !== undefined && note.dataset.folded === undefined) ranges.push(range)
    }
    stand(margin, page, found)
  }
  paint(ranges)
  return missing.join(" ")
}

function stand(margin: HTMLElement, page: Element, found: ReadonlyMap<string, Range>): void {
  const notes = [...margin.querySelectorAll<HTMLElement>("[data-stands]")]
  const beside = margin.getBoundingClientRect().left >= page.getBoundingClientRect().right - 1
  const from = margin.getBoundingClientRect().top
  const tops = notes.map((note) => found.get(note.dataset.comment ?? "")?.getBoundingClientRect().top ?? from)
  const before = margin.querySelector(".leaf-notes")?.getBoundingClientRect().top ?? from
  const heights = notes.map((note) => note.offsetHeight)
  const wished = spaces(
    tops.map((top) => top - before),
    heights,
    GAP,
  )
  for (const [index, note] of notes.entries()) {
    note.style.marginBlockStart = beside ? `${Math.max(0, Math.round(wished[index] ?? 0))}px` : ""
  }
}
