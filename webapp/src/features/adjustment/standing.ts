import { useRef } from "preact/hooks"
import { lifeOf } from "../../model/documentLife"
import { type Fetched, useFetched, useNow, useView } from "../../session/hooks"

/** What the server does with the document beside the meeting: the seal, signing elsewhere, mail. */
export interface Standing {
  seal: { state: "none" | "waiting" | "sealed"; development?: boolean; number?: number; attempts?: number }
  outside: { service?: string; attempts: { edition: number; state: string; at: string; why?: string }[] }
  mail: boolean
}

/** How often it is asked again while something is under way, in milliseconds. */
const AGAIN = 10_000

/** For those who lead or sign; absent for others, and until the first answer. */
export function useStanding(): Standing | undefined {
  const reads = useView((view) => lifeOf(view).comments !== undefined || lifeOf(view).reminders !== undefined)
  const state = useView((view) => `${lifeOf(view).state} ${lifeOf(view).edition ?? 0}`)
  const now = useNow(AGAIN)
  const last = useRef<Standing | undefined>(undefined)
  const since = isUnderWay(last.current) ? `${state} ${Math.floor(now / AGAIN)}` : state
  const fetched: Fetched<Standing> | undefined = useFetched(reads ? "document/standing" : undefined, since)
  last.current = fetched?.status === "done" ? fetched.body : undefined
  return last.current
}

function isUnderWay(standing: Standing | undefined): boolean {
  if (standing === undefined) return false
  const attempt = standing.outside.attempts.at(-1)?.state
  return standing.seal.state === "waiting" || attempt === "ordered" || attempt === "waiting"
}
