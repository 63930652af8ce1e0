/** The template of a body, as the server keeps it. */
export interface Layout {
  order: Part[]
  headings?: Partial<Record<Headed, string>>
  boxes: Box[]
  logo?: { file: string; description: string }
  accent: string
  titles: Letters
  text: Letters
}

export type Part = (typeof PARTS)[number]
export type Headed = (typeof HEADED)[number]
export type Box = (typeof BOXES)[number]
export type Letters = (typeof LETTERS)[number]

export const PARTS = ["people", "text", "proposals", "procedure", "decisions", "dissent", "outcome"] as const
export const HEADED = ["text", "proposals", "procedure"] as const
export const BOXES = ["initials", "certification"] as const
export const LETTERS = ["serif", "sans"] as const

export const USUAL: Layout = {
  order: [...PARTS],
  boxes: [...BOXES],
  accent: "#1f4d3a",
  titles: "serif",
  text: "serif",
}

/** The order after a part has gone one place up (-1) or down (1); at the end of the list it stays. */
export function moved(order: readonly Part[], part: Part, by: -1 | 1): Part[] {
  const from = order.indexOf(part)
  const to = from + by
  if (from < 0 || to < 0 || to >= order.length) return [...order]
  const next = [...order]
  next.splice(from, 1)
  next.splice(to, 0, part)
  return next
}

/** With another heading; an empty one is none. */
export function headed(layout: Layout, part: Headed, words: string): Layout {
  const headings = { ...layout.headings }
  if (words.trim() === "") delete headings[part]
  else headings[part] = words
  return { ...layout, headings }
}
