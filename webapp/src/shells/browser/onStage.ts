/** The screen in the room is this same page, asked for as a screen: it needs no route and no right of its own. */
export const STAGE = "?skarm"

export function onStage(search: string = location.search): boolean {
  return new URLSearchParams(search).has(STAGE.slice(1))
}
