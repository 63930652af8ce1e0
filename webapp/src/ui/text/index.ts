import { sv } from "./sv"

/** The key of a text. A second language is another file with the same keys. */
export type TextKey = keyof typeof sv

export type Values = Record<string, string | number>

const words: Record<TextKey, string> = sv

/** The text of a key, with its `{values}` filled in. */
export function text(key: TextKey, values: Values = {}): string {
  return words[key].replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole))
}

/** A text whose key is put together from a code of the server's; `otherwise` where this build does not know the code. */
export function textOf(prefix: string, code: string, otherwise: TextKey, values: Values = {}): string {
  const key = `${prefix}.${code}`
  return key in words ? text(key as TextKey, values) : text(otherwise, { code, ...values })
}

/** What a refusal means and what can be done about it. */
export function refusal(code: string): string {
  return textOf("refusal", code, "refusal.other")
}
