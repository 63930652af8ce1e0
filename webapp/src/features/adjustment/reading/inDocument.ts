/** The page's own side of places.ts: words of a § as ranges of the browser. */

import { placeOf } from "./places"

const BLOCKS = "p, li, h2, h3, h4, h5, td, th, blockquote, div"

/** What is shown, as one text, and where in it each piece begins. Between blocks, which end without a letter, stands a space. */
function written(element: Element): { words: string; pieces: { node: Text; at: number }[] } {
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT)
  const pieces: { node: Text; at: number }[] = []
  let words = ""
  let before: Element | null | undefined
  for (let node = walker.nextNode() as Text | null; node !== null; node = walker.nextNode() as Text | null) {
    const block = node.parentElement?.closest(BLOCKS)
    if (words !== "" && block !== before) words += " "
    before = block
    pieces.push({ node, at: words.length })
    words += node.data
  }
  return { words, pieces }
}

/** The range of these words in what is shown of a §. */
export function rangeOf(element: Element, quote: string): Range | undefined {
  const { words, pieces } = written(element)
  const place = placeOf(words, quote)
  if (place === undefined) return undefined
  const range = document.createRange()
  const holding = (position: number) => pieces.findLast(({ at }) => at <= position)
  const first = holding(place.from)
  const last = holding(place.to - 1)
  if (first === undefined || last === undefined) return undefined
  range.setStart(first.node, Math.min(place.from - first.at, first.node.length))
  range.setEnd(last.node, Math.min(place.to - last.at, last.node.length))
  return range
}

const MARK = "comments"

/** Marks these ranges without touching the page: the browser paints them (`::highlight`), where it can. */
export function paint(ranges: readonly Range[]): void {
  if (typeof Highlight === "undefined" || CSS.highlights === undefined) return
  if (ranges.length === 0) CSS.highlights.delete(MARK)
  else CSS.highlights.set(MARK, new Highlight(...ranges))
}
