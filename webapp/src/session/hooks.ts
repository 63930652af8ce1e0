import { computed, type ReadonlySignal } from "@preact/signals"
import { createContext } from "preact"
import { useContext, useEffect, useMemo, useRef, useState } from "preact/hooks"
import type { Command, Commands, CommandType } from "../model/commands"
import type { DocumentNode, MeetingView, PersonId, SelfView, TextId } from "../model/view"
import type { Ask, Fetched } from "../wire/asking"
import type { Upload } from "../wire/uploading"
import type { Answer, Aside, Connection, MeetingSession, Saving } from "./types"

export type { Fetched, Sent } from "../wire/asking"
export type { Kept, Upload } from "../wire/uploading"
export type { Answer, Aside, Connection, MeetingSession, Saving } from "./types"

const SessionContext = createContext<MeetingSession | undefined>(undefined)

export const SessionProvider = SessionContext.Provider

export function useSession(): MeetingSession {
  const session = useContext(SessionContext)
  if (session === undefined) throw new Error("a component of the meeting stands outside SessionProvider")
  return session
}

/** Whether the first snapshot has come; `useView` may be used from then on. */
export function useReady(): boolean {
  return useSession().view.value !== undefined
}

function useSelected<S, T>(source: ReadonlySignal<S>, select: (value: S) => T): T {
  const latest = useRef(select)
  latest.current = select
  const shown = useRef<T>(undefined)
  // Rendering again is asked for only when the selected value is another one than what is shown. That may be newer than what
  // the source last led to: what is selected depends on the component, too.
  const changes = useMemo(() => {
    let count = 0
    return computed(() => (Object.is(latest.current(source.value), shown.current) ? count : ++count))
  }, [source])
  void changes.value
  shown.current = select(source.peek())
  return shown.current
}

export function useView<T>(select: (view: MeetingView) => T): T {
  return useSelected(useSession().view, (view) => {
    if (view === undefined) throw new Error("no view yet: ask useReady first")
    return select(view)
  })
}

export function useSelf<T>(select: (self: SelfView) => T): T {
  return useSelected(useSession().self, select)
}

export function usePerson(): PersonId | undefined {
  return useSession().person.value
}

export function useConnection(): Connection {
  return useSession().connection.value
}

export function useSaving(): Saving {
  return useSession().saving.value
}

/** Of one text; absent while none is shown. */
export function useSavingOf(id: TextId | undefined): Saving {
  const session = useSession()
  return id === undefined ? { state: "none" } : session.savingOf(id).value
}

/** Words that could not be placed in their text, oldest first, and the way to throw one away. */
export function useTray(): { asides: readonly Aside[]; discard: (id: string) => void } {
  const session = useSession()
  return { asides: session.tray.value, discard: session.discard }
}

/** A followed text as a signal, so that a letter typed does not render more than the text itself. */
export function useText(id: TextId): ReadonlySignal<DocumentNode | undefined> {
  const session = useSession()
  return useMemo(() => session.text(id), [session, id])
}

export interface CommandHandle<K extends CommandType> {
  /** Resolves when answered; never rejects. */
  send(fields: Commands[K]): Promise<Answer>
  pending: boolean
  /** The code of the refusal of the last attempt. */
  refused: string | undefined
  forget(): void
}

/** One command, its waiting and its refusal, for the component that offers it. Nothing is assumed before the answer. */
export function useCommand<K extends CommandType>(type: K): CommandHandle<K> {
  const session = useSession()
  const [state, setState] = useState<{ pending: boolean; refused?: string }>({ pending: false })
  const send = async (fields: Commands[K]) => {
    setState({ pending: true })
    const answer = await session.send({ type, ...fields } as unknown as Command)
    setState(answer.status === "refused" ? { pending: false, refused: answer.code } : { pending: false })
    return answer
  }
  return { send, pending: state.pending, refused: state.refused, forget: () => setState({ pending: false }) }
}

/** Whether the server would take this command from this person now. Never worked out here. */
export function useMay(type: CommandType): boolean {
  return useSelf((self) => self.may?.[type] === true)
}

/** Whether the body uses this at all: a refusal that ends in _OFF, or none asked for, says that it does not. */
export function useOffered(type: CommandType): boolean {
  return useSelf((self) => {
    const answer = self.may?.[type]
    return answer === true || (answer !== undefined && !answer.endsWith("_OFF"))
  })
}

/** Whether this person leads the meeting now, or writes for it. */
export function useLeads(): boolean {
  return useSelf((self) => self.roles?.some((role) => role === "presiding" || role === "secretary") === true)
}

/** The server's time in milliseconds, read anew every so many milliseconds. */
export function useNow(every: number): number {
  const session = useSession()
  const [now, setNow] = useState(() => session.now())
  useEffect(() => {
    const timer = setInterval(() => setNow(session.now()), every)
    return () => clearInterval(timer)
  }, [session, every])
  return now
}

/** Whether this person may write in this text now. */
export function useWrites(id: TextId | undefined): boolean {
  return useSelf((self) => id !== undefined && (self.writes?.includes("*") || self.writes?.includes(id)) === true)
}

/** The way in for files. */
export function useUpload(): Upload {
  return useSession().upload
}

/** The way to the addresses beside the page's own. */
export function useAsk(): Ask {
  return useSession().ask
}

/**
 * What an address beside the page's own answers: asked when first shown, and again whenever `since` is another. What was there
 * stays until the new answer has come.
 */
export function useFetched<T>(address: string | undefined, since: string): Fetched<T> | undefined {
  const ask = useAsk()
  const [had, setHad] = useState<{ address: string; fetched: Fetched<T> }>()
  useEffect(() => {
    if (address === undefined) return
    let here = true
    ask(address).then((fetched) => here && setHad({ address, fetched: fetched as Fetched<T> }))
    return () => {
      here = false
    }
  }, [ask, address, since])
  return had?.address === address ? had?.fetched : undefined
}
