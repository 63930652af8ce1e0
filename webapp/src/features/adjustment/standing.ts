import { useRef } from "preact/hooks"
import { lifeOf } from "../../model/documentLife"
import type { PersonId } from "../../model/view"
import { type Fetched, useFetched, useNow, useSelf, useView } from "../../session/hooks"

/** One time that the document was handed over to a signing service, and what became of it. */
export interface Attempt {
  edition: number
  state: string
  at: string
  /** Who has signed there so far. */
  signed?: PersonId[]
  /** Why it came to nothing: a code of ours, or what the service says. */
  why?: string
}

/** What the server does with the document beside the meeting: the seal, signing elsewhere, mail. */
export interface Standing {
  seal: { state: "none" | "waiting" | "sealed"; development?: boolean; number?: number; attempts?: number }
  outside: { service?: string; attempts: Attempt[] }
  mail: boolean
}

/** How often it is asked again while something is under way, in milliseconds. */
const AGAIN = 5_000

/** Whom the server tells it; a refusal is the same as none. */
const READERS = new Set(["presiding", "chair", "secretary", "signer"])

/** For those who lead or sign; absent for others, and until the first answer. */
export function useStanding(): Standing | undefined {
  const reads = useSelf((self) => self.roles?.some((role) => READERS.has(role)) === true)
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
