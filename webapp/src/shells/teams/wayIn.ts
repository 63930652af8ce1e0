import type { Surface } from "./host"

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
