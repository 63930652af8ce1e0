import { useEffect, useMemo, useState } from "preact/hooks"
import { createSeen, type Missed, missed } from "../../features/agenda/missed"
import type { ItemId } from "../../model/view"
import { useConnection, usePerson, useSelf, useView } from "../../session/hooks"

const NOTHING: Missed = { items: [], numbers: [], decisions: 0 }

function storage(): Storage | undefined {
  try {
    return window.localStorage
  } catch {
    return undefined
  }
}

/** What was dealt with while this reader was away. Who leads or writes was there: they get no such bar. */
export function useMissed(shown: ItemId | undefined): { missed: Missed; read: () => void } {
  const view = useView((whole) => whole)
  const me = usePerson() ?? ""
  const connected = useConnection().state === "connected"
  const leads = useSelf((self) => self.roles?.some((role) => role === "presiding" || role === "secretary") === true)
  const seen = useMemo(() => createSeen(view.meeting.id, me, storage()), [view.meeting.id, me])
  const [, again] = useState(0)
  const current = view.current
  useEffect(() => {
    if (!connected) return
    const met = [current, shown].filter((id): id is ItemId => id !== undefined)
    const before = seen.has.size
    seen.add(met)
    if (seen.has.size !== before) again((count) => count + 1)
  }, [seen, connected, current, shown])
  return {
    missed: leads ? NOTHING : missed(view, seen.has),
    read() {
      seen.add(missed(view, seen.has).items)
      again((count) => count + 1)
    },
  }
}
