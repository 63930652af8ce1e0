import { meetHost } from "./host"

/**
 * What a page of a meeting does when Teams shows it: wears its theme, and is the screen in the room where Teams shows it on its
 * stage. The word that says that the seat was taken just now goes, so that a later visit is not taken for one.
 */
export function followTeams(at: Location = window.location): void {
  const asked = new URLSearchParams(at.search)
  if (asked.has("entered")) {
    asked.delete("entered")
    history.replaceState(null, "", `${at.pathname}?${asked}${at.hash}`)
  }
  document.addEventListener("click", (event) => saveInstead(event, at))
  void meetHost().then((host) => {
    if (host?.surface === "stage" && asked.get("teams") !== "stage") at.replace("?teams=stage")
  })
}

/**
 * A window of its own that Teams opens has none of this frame's cookies, and would be turned away: what lies beside the page is
 * saved instead of opened.
 */
function saveInstead(event: Event, at: Location): void {
  const link = event.target instanceof Element ? event.target.closest("a") : null
  if (link === null || link.target !== "_blank" || link.origin !== at.origin) return
  if (link.pathname === at.pathname || !link.pathname.startsWith(at.pathname)) return
  link.removeAttribute("target")
  link.download = ""
}
