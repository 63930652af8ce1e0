/** The page's own side of places.ts: words of a § as ranges of the browser. */

import { placeOf } from "./places"

/** The range of these words in what is shown of a §. */
export function rangeOf(element: Element, quote: string): Range | undefined {
  const texts: Text[] = []
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT)
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) texts.push(node as Text)
  // A space between blocks, which have none in their text, so that a quote over two of them is found.
  const joined = texts.map((node) => node.data).join(" ")
  const place = placeOf(joined, quote) ?? placeOf(texts.map((node) => node.data).join(""), quote)
  if (place === undefined) return undefined
  const gap = placeOf(joined, quote) === undefined ? 0 : 1
  const range = document.createRange()
  let at = 0
  for (const node of texts) {
    const end = at + node.length
    if (place.from >= at && place.from <= end) range.setStart(node, Math.min(place.from - at, node.length))
    if (place.to > at && place.to <= end) {
      range.setEnd(node, place.to - at)
      return range
    }
    at = end + gap
  }
  return undefined
}

const MARK = "comments"

/** Marks these ranges without touching the page: the browser paints them (`::highlight`), where it can. */
export function paint(ranges: readonly Range[]): void {
  if (typeof Highlight === "undefined" || CSS.highlights === undefined) return
  if (ranges.length === 0) CSS.highlights.delete(MARK)
  else CSS.highlights.set(MARK, new Highlight(...ranges))
}
