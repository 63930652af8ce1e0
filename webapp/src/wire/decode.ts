/**
 * Text to message. What this build does not know it leaves alone: an unknown kind or a damaged text is `undefined` and
 * changes nothing, so that a newer server never makes an older page lose what it has.
 */

import type { ServerMessage } from "../model/frames"

type Fields = Record<string, unknown>

const isFields = (value: unknown): value is Fields =>
  typeof value === "object" && value !== null && !Array.isArray(value)

const numbered = (fields: Fields) =>
  typeof fields.epoch === "string" &&
  Number.isInteger(fields.from) &&
  Number.isInteger(fields.seq) &&
  (fields.patch === undefined || isFields(fields.patch))

const KNOWN: Record<string, (fields: Fields) => boolean> = {
  welcome: (fields) => typeof fields.protocol === "number",
  frame: (fields) => numbered(fields) && (fields.texts === undefined || isFields(fields.texts)),
  self: numbered,
  answer: (fields) => typeof fields.id === "string" && typeof fields.status === "string",
  problem: (fields) => isFields(fields.problem),
  pong: () => true,
  bye: (fields) => typeof fields.reason === "string",
}

export function decode(text: string): ServerMessage | undefined {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    return undefined
  }
  if (!isFields(value) || typeof value.t !== "string" || !Object.hasOwn(KNOWN, value.t)) return undefined
  return KNOWN[value.t]?.(value) ? (value as unknown as ServerMessage) : undefined
}
