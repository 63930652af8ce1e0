/** The way in for who is known already: signed in here, or by Teams itself where that is set up. */

import type { Ask } from "../../wire/asking"
import type { Host, Surface } from "./host"

/**
 * Takes one's own seat in a meeting.
 *
 * @param ask asks below /api
 * @returns the page of the seat; absent where nobody is signed in, or has no seat there
 */
export async function seatBySignOn(
  ask: Ask,
  host: Host | undefined,
  meeting: string,
  surface: Surface | undefined,
): Promise<string | undefined> {
  const word = surface === undefined ? "" : `?teams=${surface}`
  const enter = () => ask(`meetings/${encodeURIComponent(meeting)}/enter${word}`, { json: {} })
  let told = await enter()
  if (told.status === "refused" && told.code === "NOT_SIGNED_IN" && host !== undefined) {
    if (!(await signedOn(ask, host, word))) return undefined
    told = await enter()
  }
  if (told.status === "refused") return undefined
  const { url } = told.body as { url: string }
  return `${url}${word}`
}

/** Whether the server takes the word of Teams for who this is. Teams is asked only where the server would listen. */
async function signedOn(ask: Ask, host: Host, word: string): Promise<boolean> {
  const ways = await ask("sign-in")
  if (ways.status === "refused" || (ways.body as { teams?: boolean }).teams !== true) return false
  try {
    const token = await host.token()
    return (await ask(`sign-in/teams${word}`, { json: { token } })).status === "done"
  } catch {
    // set up here and not in Teams, or the person said no
    return false
  }
}
