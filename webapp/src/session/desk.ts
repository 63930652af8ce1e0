/** The desk's way to the server: what people do before and after meetings goes over HTTP below /api. */

import { signal } from "@preact/signals"
import { useCallback, useEffect, useRef, useState } from "preact/hooks"
import { type Ask, askBeside, type Fetched, type Sent } from "../wire/asking"

export type { Fetched, Sent } from "../wire/asking"

/** Who is signed in, as `/api/me` tells. */
export interface Me {
  person?: string
  name?: string
  administers?: boolean
}

const ask: Ask = askBeside(new URL("/api/", window.location.href).href)

/** Absent until the server has answered; `false` for whoever has not signed in. */
export const me = signal<Me | false | undefined>(undefined)

/** Asks the server anew who is signed in. */
export async function askWhoIAm(): Promise<void> {
  const told = await ask("me")
  if (told.status === "done") me.value = told.body as Me
  else if (told.code !== "NO_ANSWER") me.value = false
}

/** Asks or sends below /api, relative to it: `api("bodies/b_1")`. Never rejects. Whoever is signed in no more is told so by `me`. */
export async function api<T>(address: string, sent?: Sent): Promise<Fetched<T>> {
  const told = await ask(address, sent)
  if (told.status === "refused" && told.code === "NOT_SIGNED_IN") me.value = false
  return told as Fetched<T>
}

/** What lies at an address of /api. */
export interface Lying<T> {
  /** The last that came; stays while it is asked for again. */
  value: T | undefined
  /** The code of why it did not come. */
  refused: string | undefined
  /** Asks again; resolves when the answer is there. */
  again: () => Promise<void>
}

/** What lies at this address, asked for once and again when the address is another one. Without an address nothing is asked for. */
export function useApi<T>(address: string | undefined): Lying<T> {
  const [came, setCame] = useState<{ address?: string; value?: T; refused?: string }>({})
  const latest = useRef(address)
  latest.current = address
  const again = useCallback(async () => {
    if (address === undefined) return
    const told = await api<T>(address)
    // an answer to what nobody asks for any more
    if (latest.current !== address) return
    if (told.status === "done") setCame({ address, value: told.body })
    else setCame((before) => ({ ...(before.address === address && before), address, refused: told.code }))
  }, [address])
  useEffect(() => void again(), [again])
  const mine = came.address === address ? came : {}
  return { value: mine.value, refused: mine.refused, again }
}

/** A send that a component waits for. */
export interface Sending<T> {
  pending: boolean
  /** Why the last one was turned down. */
  refused: string | undefined
  /** What exactly was wrong, in the server's words. */
  detail: string | undefined
  /** Resolves with the answer, or with nothing where it was refused. */
  send: (address: string, sent: Sent) => Promise<T | undefined>
  clear: () => void
}

export function useSend<T = unknown>(): Sending<T> {
  const [state, setState] = useState<{ pending: boolean; refused?: string; detail?: string | undefined }>({
    pending: false,
  })
  const send = useCallback(async (address: string, sent: Sent) => {
    setState({ pending: true })
    const told = await api<T>(address, sent)
    if (told.status === "refused") {
      setState({ pending: false, refused: told.code, detail: told.detail })
      return undefined
    }
    setState({ pending: false })
    return told.body ?? (true as T)
  }, [])
  const clear = useCallback(() => setState({ pending: false }), [])
  return { pending: state.pending, refused: state.refused, detail: state.detail, send, clear }
}
