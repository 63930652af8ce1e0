import { effect, type ReadonlySignal, signal } from "@preact/signals"
import { type Check, isFinished, isFixed, lifeOf } from "../../model/documentLife"
import type { ItemId } from "../../model/view"
import { type MeetingSession, useSession } from "../../session/hooks"

/** How long nothing has been written or done before the document is looked through again, in milliseconds. */
const PAUSE = 1200

/** What has been found, of each session once, however many show it. */
const all = new WeakMap<MeetingSession, ReadonlySignal<readonly Check[]>>()

/** What the server has found in the document as it stands; asked for anew whenever writing or the meeting has paused. */
export function useChecks(item?: ItemId): readonly Check[] {
  const session = useSession()
  const found = all.get(session) ?? watch(session)
  return item === undefined ? found.value : found.value.filter((check) => check.item === item)
}

/** Those who lead, and those who sign. */
function isFor(session: MeetingSession): boolean {
  const { view, self, person } = session
  // What is fixed cannot be mended by looking at it.
  if (view.value !== undefined && (isFixed(lifeOf(view.value).state) || isFinished(lifeOf(view.value).state)))
    return false
  const roles = self.value.roles ?? []
  const signs = view.value !== undefined && lifeOf(view.value).signers?.[person.value ?? ""] !== undefined
  return signs || roles.includes("secretary") || roles.includes("presiding")
}

function watch(session: MeetingSession): ReadonlySignal<readonly Check[]> {
  const found = signal<readonly Check[]>([])
  all.set(session, found)
  let pause: ReturnType<typeof setTimeout> | undefined
  const look = async () => {
    if (!isFor(session)) {
      found.value = []
      return
    }
    const answer = await session.ask("checks")
    if (answer.status === "done" && Array.isArray(answer.body)) found.value = answer.body as Check[]
  }
  let first = true
  effect(() => {
    void session.view.value
    void session.saving.value
    clearTimeout(pause)
    pause = setTimeout(look, first ? 0 : PAUSE)
    first = false
  })
  return found
}
