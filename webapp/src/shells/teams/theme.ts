/** The three themes of Teams as those of ours; what it adds beside them is dark. */
export function themeOf(told: string | undefined): "light" | "dark" | "contrast" {
  if (told === undefined || told === "default") return "light"
  return told === "contrast" ? "contrast" : "dark"
}

/** Puts it on: `tokens.css` knows what it means. */
export function wear(told: string | undefined, root: HTMLElement = document.documentElement): void {
  root.dataset.theme = themeOf(told)
}
