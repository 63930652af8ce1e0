import { house } from "./sv/desk/house"
import { signin } from "./sv/desk/signin"
import { refusals } from "./sv/refusals"

/** The words of the desk; apart from those of the meeting, whose participants never load them. */
const words = {
  ...house,
  ...refusals,
  ...signin,
}

export type DeskKey = keyof typeof words

/** The text of a key, with its `{values}` filled in. */
export function deskText(key: DeskKey, values: Record<string, string | number> = {}): string {
  return words[key].replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole))
}

/** What a refusal means and what can be done about it. */
export function deskRefusal(code: string): string {
  const key = `refusal.${code}`
  return key in words ? deskText(key as DeskKey) : deskText("refusal.other", { code })
}
