/** Where the words of a comment stand in a text, and where the comments stand beside it. */

/** `text` with each run of white space as one space, and where each of its letters stood. */
function squeezed(text: string): { words: string; at: number[] } {
  let words = ""
  const at: number[] = []
  for (let index = 0; index < text.length; index++) {
    const letter = text[index] ?? ""
    const space = /\s/.test(letter)
    if (space && (words === "" || words.endsWith(" "))) continue
    words += space ? " " : letter
    at.push(index)
  }
  return { words, at }
}

export function plain(text: string): string {
  return squeezed(text).words.trim()
}

/** The first place of the quote in the text, however either is broken into lines. */
export function placeOf(text: string, quote: string): { from: number; to: number } | undefined {
  const wanted = plain(quote)
  if (wanted === "") return undefined
  const { words, at } = squeezed(text)
  const found = words.indexOf(wanted)
  const from = at[found]
  const last = at[found + wanted.length - 1]
  return found < 0 || from === undefined || last === undefined ? undefined : { from, to: last + 1 }
}

/** A quote longer than this is cut at a word: its beginning finds the place as well. */
export const LONGEST_QUOTE = 280

export function quoteOf(selected: string): string {
  const words = plain(selected)
  if (words.length <= LONGEST_QUOTE) return words
  const cut = words.slice(0, LONGEST_QUOTE)
  return cut.slice(0, cut.lastIndexOf(" ") > 0 ? cut.lastIndexOf(" ") : LONGEST_QUOTE)
}

/** The space above each note, so that it stands beside its place or, where there is no room, right below the one before. */
export function spaces(wished: readonly number[], heights: readonly number[], gap: number): number[] {
  let end = 0
  return wished.map((top, index) => {
    const least = index === 0 ? 0 : gap
    const space = Math.max(least, top - end)
    end += space + (heights[index] ?? 0)
    return space
  })
}
