/** Where in the desk somebody is: the path below /hem, without reloading the page. */

import { signal } from "@preact/signals"

export const path = signal(window.location.pathname)

window.addEventListener("popstate", () => {
  path.value = window.location.pathname
})

/** Goes to another page of the desk. */
export function go(to: string): void {
  window.history.pushState(null, "", to)
  path.value = window.location.pathname
  window.scrollTo(0, 0)
}

/** The named parts of a path that a pattern such as `/hem/organ/:body` fits; absent where it does not. */
export function fits(pattern: string, at: string): Record<string, string> | undefined {
  const wanted = pattern.split("/")
  const given = at.replace(/\/$/, "").split("/")
  if (wanted.length !== given.length) return undefined
  const parts: Record<string, string> = {}
  for (const [index, part] of wanted.entries()) {
    const here = given[index] ?? ""
    if (part.startsWith(":")) parts[part.slice(1)] = decodeURIComponent(here)
    else if (part !== here) return undefined
  }
  return parts
}

/** Takes over plain clicks on links that lead within the desk; everything else is the browser's. */
export function followLinks(event: MouseEvent): void {
  const link = (event.target as Element | null)?.closest("a")
  if (!link || event.defaultPrevented || event.button !== 0) return
  if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return
  if (link.target !== "" || link.hasAttribute("download") || link.origin !== window.location.origin) return
  if (!/^\/hem(\/|$)/.test(link.pathname) || link.hash !== "") return
  event.preventDefault()
  go(link.pathname + link.search)
}
