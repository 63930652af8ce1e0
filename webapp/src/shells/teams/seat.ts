/** Which seat somebody has taken in a meeting, remembered in the frame; what opens it is the cookie. */

import type { Surface } from "./host"

interface Memory {
  getItem(key: string): string | null
  setItem(key: string, value: string): void
  removeItem(key: string): void
}

const key = (meeting: string) => `klubba seat ${meeting}`

/** Nothing where storage is forbidden: then the link is asked for each time. */
function memory(): Memory | undefined {
  try {
    return window.localStorage
  } catch {
    return undefined
  }
}

export function remember(meeting: string, person: string, at: Memory | undefined = memory()): void {
  try {
    at?.setItem(key(meeting), person)
  } catch {
    // full: then the link is asked for again
  }
}

export function recall(meeting: string, at: Memory | undefined = memory()): string | undefined {
  return at?.getItem(key(meeting)) ?? undefined
}

export function forget(meeting: string, at: Memory | undefined = memory()): void {
  at?.removeItem(key(meeting))
}

/** The page of a seat, as it is shown in Teams, or on its own where there is no Teams around. */
export function seatPage(meeting: string, person: string, surface: Surface | undefined): string {
  const page = `/m/${encodeURIComponent(meeting)}/${encodeURIComponent(person)}/`
  return surface === undefined ? page : `${page}?teams=${surface}`
}

/**
 * The way in by a personal link that somebody has pasted: a path of ours and nothing else, whatever was pasted.
 *
 * @param origin where we are
 */
export function wayIn(pasted: string, surface: Surface | undefined, origin: string): string | undefined {
  const words = pasted.trim()
  let url: URL
  try {
    url = new URL(words)
  } catch {
    return undefined
  }
  const [, token] = /^\/in\/([\w.~-]+)$/.exec(url.pathname) ?? []
  if (url.origin !== origin || token === undefined) return undefined
  return surface === undefined ? `/in/${token}` : `/in/${token}?teams=${surface}`
}
