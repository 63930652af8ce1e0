/** The words that the version for the web leaves out. The server allows as many, and as long ones. */
export const MOST = 500
export const LONGEST = 200

/** These words and one more, in the order in which they were chosen; the same again changes nothing. */
export function withMask(words: readonly string[], typed: string): readonly string[] {
  const word = typed.trim().replace(/\s+/g, " ").slice(0, LONGEST)
  return word === "" || words.includes(word) || words.length >= MOST ? words : [...words, word]
}

export function withoutMask(words: readonly string[], word: string): readonly string[] {
  return words.filter((one) => one !== word)
}
