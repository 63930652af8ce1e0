let wanted: string | undefined

const find = (text: string) =>
  document.querySelector<HTMLElement>(`[data-text="${CSS.escape(text)}"] [contenteditable="true"]`)

/** Puts the cursor in this text, now or as soon as it can be written in. Only after its writer has asked for it. */
export function focusText(text: string): void {
  const there = find(text)
  wanted = there === null ? text : undefined
  there?.focus()
}

/** For a text that has just become writable. */
export function focusIfWanted(text: string): void {
  if (wanted !== text) return
  wanted = undefined
  find(text)?.focus()
}
