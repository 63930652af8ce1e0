import { meetHost } from "./host"
import { remember } from "./seat"

/**
 * What a page of a meeting does when Teams shows it: wears its theme, and remembers whose seat it is. The word that says that
 * the seat was taken just now goes, so that a later visit is not taken for one.
 */
export function followTeams(at: Location = window.location): void {
  const [, , meeting = "", person = ""] = at.pathname.split("/")
  if (window.parent !== window) remember(meeting, person)
  const asked = new URLSearchParams(at.search)
  if (asked.has("entered")) {
    asked.delete("entered")
    history.replaceState(null, "", `${at.pathname}?${asked}${at.hash}`)
  }
  void meetHost()
}
