import { signal } from "@preact/signals-core"
import type { SelfView } from "../../model/view"
import type { MeetingSession } from "../../session/hooks"

/** The same meeting for who only looks: nobody in particular, no rights, so no component offers anything to press. */
export function onlooker(session: MeetingSession): MeetingSession {
  const { writing: _, ...open } = session
  return {
    ...open,
    self: signal<SelfView>({}),
    person: signal(undefined),
    send: async () => ({ status: "refused", code: "NOT_ALLOWED" }),
  }
}
