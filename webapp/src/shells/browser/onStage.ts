/** The screen in the room is this same page, asked for as a screen: it needs no route and no right of its own. */
export const STAGE = "?skarm"

export function onStage(search: string = location.search): boolean {
  const asked = new URLSearchParams(search)
  return asked.has(STAGE.slice(1)) || asked.get("teams") === "stage"
}

/** Whether Teams shows this page: it is asked for so, and the server lets nobody else frame it. */
export function inTeams(search: string = location.search): boolean {
  return new URLSearchParams(search).has("teams")
}
