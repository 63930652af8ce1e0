import { useEffect, useRef, useState } from "preact/hooks"
import type { MeetingView } from "../../model/view"
import { useView } from "../../session/hooks"
import { announcements } from "./announcements"

/** The polite status region. It is in the page before it says anything, and never takes the focus. */
export function Announcer() {
  const view = useView((whole) => whole)
  const before = useRef<MeetingView>(view)
  const [said, say] = useState("")
  useEffect(() => {
    const told = announcements(before.current, view)
    before.current = view
    if (told.length > 0) say(told.join(" "))
  }, [view])
  return (
    <div class="unseen" role="status">
      {said}
    </div>
  )
}
