import type { RefObject } from "preact"
import { useEffect, useLayoutEffect, useMemo, useRef, useState } from "preact/hooks"
import { paint, rangeOf } from "./inDocument"
import { spaces } from "./places"

const GAP = 12

/**
 * Puts each comment beside the words that it is about, where there is a margin to stand in, and marks the words. Answers with
 * the comments whose words are no longer there.
 */
export function usePlaces(root: RefObject<HTMLElement | null>): ReadonlySet<string> {
  const [lost, setLost] = useState("")
  const look = useRef(() => {})
  look.current = () => {
    if (root.current !== null) setLost(place(root.current))
  }
  useLayoutEffect(() => look.current())
  useEffect(() => {
    const element = root.current
    if (element === null || typeof ResizeObserver === "undefined") return
    const again = () => look.current()
    const sizes = new ResizeObserver(again)
    sizes.observe(element)
    // Letters that are typed, and comments that come, are no concern of this component's own rendering.
    const changes = new MutationObserver(again)
    changes.observe(element, { characterData: true, childList: true, subtree: true })
    return () => {
      sizes.disconnect()
      changes.disconnect()
      paint([])
    }
  }, [root])
  return useMemo(() => new Set(lost.split(" ")), [lost])
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
