import { render } from "preact"
import type { MeetingSession } from "../../session/hooks"
import { SessionProvider } from "../../session/hooks"
import { Stage } from "./Stage"

/** Begins the screen in the room on this element. */
export function begin(root: Element, session: MeetingSession): void {
  render(
    <SessionProvider value={session}>
      <Stage />
    </SessionProvider>,
    root,
  )
}
