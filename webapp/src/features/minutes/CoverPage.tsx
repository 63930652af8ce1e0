import type { ComponentChildren } from "preact"
import type { MeetingView } from "../../model/view"
import { useSelf, useView } from "../../session/hooks"
import { clockTime, date, itemNumber } from "../../ui/format"
import { text } from "../../ui/text"
import { DraftMark, RunningHead } from "./MinutesPage"

/** The cover of the protocol, shown while no item is open: which meeting this is, and what will happen next. */
export function CoverPage(props: { still?: boolean; children?: ComponentChildren }) {
  const meeting = useView((view) => view.meeting)
  const open = useView((view) => view.order.some((id) => view.items[id]?.number !== undefined))
  const here = useSelf((self) => self.here === true)
  return (
    <article class="paper cover" aria-labelledby={props.still ? undefined : "point"}>
      <RunningHead />
      <div class="sheet">
        <div class="margin">
          <DraftMark />
        </div>
        <h2 id={props.still ? undefined : "point"} class="point" tabIndex={-1}>
          {meeting.title}
        </h2>
        <p class="when">
          {date(meeting.date)}
          {meeting.start && `, kl.\u00a0${clockTime(meeting.start)}`}
          {meeting.end && `–${clockTime(meeting.end)}`}
          {meeting.place && <br />}
          {meeting.place}
        </p>
        {!props.still && <p class="state-words">{stateWords(meeting, open, here)}</p>}
        {props.children ?? <Contents />}
      </div>
    </article>
  )
}

/** The contents, where there is no agenda beside the page. */
function Contents() {
  const order = useView((view) => view.order)
  const items = useView((view) => view.items)
  const numbering = useView((view) => view.meeting.numbering)
  return (
    <ol role="list" class="contents">
      {order.map((id) => {
        const item = items[id]
        if (item === undefined || item.status === "withdrawn") return null
        return (
          <li key={id}>
            <a href={`#${id}`}>
              <span class="contents-number">
                {item.number === undefined ? (item.agendaNumber ?? "") : itemNumber(item.number, numbering)}
              </span>
              <span>{item.hidden ? text("agenda.hidden") : item.title}</span>
            </a>
          </li>
        )
      })}
    </ol>
  )
}

/** What the meeting waits for, said so that nobody has to wonder whether something is expected of them. */
export function stateWords(meeting: MeetingView["meeting"], begun: boolean, here: boolean): string {
  const start = meeting.start === undefined ? "" : `kl.\u00a0${clockTime(meeting.start)}`
  switch (meeting.phase) {
    case "planned":
      return start === "" ? text("empty.plannedUndated") : text("empty.planned", { start })
    case "checkIn":
      return text(here ? "empty.checkInHere" : "empty.checkIn", { start: start === "" ? "snart" : start })
    case "open":
      return text(begun ? "empty.between" : "empty.open")
    case "adjourned":
      return text("empty.adjourned")
    case "closed":
      return text("empty.closed")
    case "cancelled":
      return [text("empty.cancelled"), meeting.reason].filter(Boolean).join(" ")
  }
}
