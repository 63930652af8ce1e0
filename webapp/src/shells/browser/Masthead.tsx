import { useState } from "preact/hooks"
import { AgendaRail } from "../../features/agenda/AgendaRail"
import { ConnectionWords } from "../../features/connection/ConnectionWords"
import type { ItemId } from "../../model/view"
import { useSelf, useView } from "../../session/hooks"
import { Dialog } from "../../ui/Dialog"
import { itemNumber } from "../../ui/format"
import { text } from "../../ui/text"

/** The head of the page: which meeting, where it is, and the line to it. Narrow, it is also the way to the agenda. */
export function Masthead(props: { shown: ItemId | undefined }) {
  const meeting = useView((view) => view.meeting)
  return (
    <header class="masthead">
      <h1>{meeting.title}</h1>
      <Where shown={props.shown} />
      <p class="phase">{phaseWords(meeting.phase, meeting.adjournedUntil)}</p>
      <ConnectionWords />
    </header>
  )
}

function phaseWords(phase: Parameters<typeof phaseKey>[0], until: string | undefined): string {
  return phase === "adjourned" && until !== undefined ? text("phase.adjournedUntil", { until }) : text(phaseKey(phase))
}

function phaseKey<P extends "planned" | "checkIn" | "open" | "adjourned" | "closed">(phase: P) {
  return `phase.${phase}` as const
}

function Where(props: { shown: ItemId | undefined }) {
  const [open, setOpen] = useState(false)
  const item = useView((view) => (props.shown === undefined ? undefined : view.items[props.shown]))
  const recused = useSelf((self) => props.shown !== undefined && self.recused?.includes(props.shown) === true)
  const last = useView((view) => view.order.length)
  const place = useView((view) => (props.shown === undefined ? 0 : view.order.indexOf(props.shown) + 1))
  const numbering = useView((view) => view.meeting.numbering)
  const point = item?.number === undefined ? undefined : itemNumber(item.number, numbering)
  return (
    <>
      <button type="button" class="where" aria-haspopup="dialog" onClick={() => setOpen(true)}>
        <span class="where-words">
          {item === undefined
            ? text("agenda.title")
            : `${point ?? ""} ${item.title ?? text(recused ? "recusal.item" : "agenda.hidden")}`}
        </span>
        <span class="where-place">
          {place > 0 && `${place} av ${last}`} <span aria-hidden="true">▾</span>
          <span class="unseen"> {text("agenda.open")}</span>
        </span>
      </button>
      <Dialog title={text("agenda.title")} open={open} onClose={() => setOpen(false)} kind="drop">
        {/* biome-ignore lint/a11y/noStaticElementInteractions: hears the links within */}
        {/* biome-ignore lint/a11y/useKeyWithClickEvents: a link's key press arrives as a click */}
        <div onClick={(event) => event.target instanceof Element && event.target.closest("a") && setOpen(false)}>
          <AgendaRail shown={props.shown} />
        </div>
      </Dialog>
    </>
  )
}
