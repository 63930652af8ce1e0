import type { Quorum } from "../../model/assembly"
import { useView } from "../../session/hooks"
import { Notice } from "../../ui/Notice"
import { StatusLine } from "../../ui/StatusLine"
import { text } from "../../ui/text"

/** More than half of the seats (KL 6:27). */
export function neededOf(quorum: Pick<Quorum, "seats">): number {
  return Math.floor(quorum.seats / 2) + 1
}

function wordsOf(quorum: Quorum): string {
  const { serving, seats } = quorum
  if (quorum.quorate) return text("quorum.reached", { serving, seats })
  if (quorum.rule === "warning") return text("quorum.warning", { serving, seats })
  return text("quorum.missing", { serving, seats, needed: neededOf(quorum) })
}

/** Whether the meeting can decide, for everybody: words first, and one small square for each seat. */
export function QuorumMeter() {
  const quorum = useView((view) => view.quorum)
  const phase = useView((view) => view.meeting.phase)
  if (quorum === undefined || phase === "closed") return null
  // Before the meeting people are still coming: that is no lack yet.
  const coming = (phase === "planned" || phase === "checkIn") && !quorum.quorate
  const missing = !quorum.quorate && !coming
  return (
    <div class={`quorum${missing ? " missing" : ""}`}>
      <StatusLine mark={quorum.quorate ? "full" : "half"} alarm={missing && quorum.rule === "moreThanHalf"}>
        {coming ? text("quorum.coming", { serving: quorum.serving, needed: neededOf(quorum) }) : wordsOf(quorum)}
      </StatusLine>
      <Seats quorum={quorum} />
    </div>
  )
}

/** The seats as squares: filled where somebody serves, with a line where more than half is reached. */
function Seats(props: { quorum: Quorum }) {
  const { serving, seats } = props.quorum
  if (seats > 60) return null
  const line = neededOf(props.quorum) * 12 - 1
  return (
    <svg class="seats" viewBox={`0 0 ${seats * 12} 14`} width={seats * 12} height="14" aria-hidden="true">
      {Array.from({ length: seats }, (_, index) => (
        <rect key={index} class={index < serving ? "filled" : ""} x={index * 12 + 1.5} y="3.5" width="7" height="7" />
      ))}
      <path class="line" d={`M${line} 0v14`} />
    </svg>
  )
}

/** Above the page, for everybody, while the open meeting lacks a quorum. */
export function QuorumWarning() {
  const quorum = useView((view) => view.quorum)
  const open = useView((view) => view.meeting.phase === "open")
  if (!open || quorum === undefined || quorum.quorate) return null
  const stops = quorum.rule === "moreThanHalf"
  return (
    <div class="quorum-warning">
      <Notice>
        <strong>{wordsOf(quorum)}</strong>
        {stops && <> {text("quorum.stop")}</>}
      </Notice>
    </div>
  )
}
