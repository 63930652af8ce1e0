import type { ComponentChildren } from "preact"
import { useState } from "preact/hooks"
import { AgendaRail } from "../../features/agenda/AgendaRail"
import { ConnectionWords } from "../../features/connection/ConnectionWords"
import type { ItemId } from "../../model/view"
import { useSelf, useView } from "../../session/hooks"
import { Dialog } from "../../ui/Dialog"
import { itemNumber } from "../../ui/format"
import { text } from "../../ui/text"
import { DOCUMENT, type DocumentPart } from "./documentPlace"

/** The head of the page: which meeting, where it is, and the line to it. Narrow, it is also the way to the agenda. */
export function Masthead(props: { shown: ItemId | undefined; part?: DocumentPart }) {
  const meeting = useView((view) => view.meeting)
  return (
    <header class="masthead">
      <h1>{meeting.title}</h1>
      {props.part === undefined ? <Where shown={props.shown} /> : <WhereInDocument />}
      <p class="phase">{phaseWords(meeting.phase, meeting.adjournedUntil)}</p>
      <ConnectionWords />
    </header>
  )
}

function phaseWords(phase: Parameters<typeof phaseKey>[0], until: string | undefined): string {
  return phase === "adjourned" && until !== undefined ? text("phase.adjournedUntil", { until }) : text(phaseKey(phase))
}

function phaseKey<P extends "planned" | "checkIn" | "open" | "adjourned" | "closed" | "cancelled">(phase: P) {
  return `phase.${phase}` as const
}

/** Narrow, in the document: the way to its §§. */
function WhereInDocument() {
  return (
    <WhereButton title={text("document.contents")} words={text("document.contents")} place="">
      <AgendaRail shown={undefined} to={`${DOCUMENT}-`} />
    </WhereButton>
  )
}

function Where(props: { shown: ItemId | undefined }) {
  const item = useView((view) => (props.shown === undefined ? undefined : view.items[props.shown]))
  const recused = useSelf((self) => props.shown !== undefined && self.recused?.includes(props.shown) === true)
  const last = useView((view) => view.order.length)
  const place = useView((view) => (props.shown === undefined ? 0 : view.order.indexOf(props.shown) + 1))
  const numbering = useView((view) => view.meeting.numbering)
  const point = item?.number === undefined ? undefined : itemNumber(item.number, numbering)
  const words =
    item === undefined
      ? text("agenda.title")
      : `${point ?? ""} ${item.title ?? text(recused ? "recusal.item" : "agenda.hidden")}`
  return (
    <WhereButton title={text("agenda.title")} words={words} place={place > 0 ? `${place} av ${last}` : ""}>
      <AgendaRail shown={props.shown} />
    </WhereButton>
  )
}

/** Says where one is, and opens the list of where one can go. */
function WhereButton(props: { title: string; words: string; place: string; children: ComponentChildren }) {
  const [open, setOpen] = useState(false)
  return (
    <>
      <button type="button" class="where" aria-haspopup="dialog" onClick={() => setOpen(true)}>
        <span class="where-words">{props.words}</span>
        <span class="where-place">
          {props.place} <span aria-hidden="true">▾</span>
          <span class="unseen"> {text("agenda.open")}</span>
        </span>
      </button>
      <Dialog title={props.title} open={open} onClose={() => setOpen(false)} kind="drop">
        {/* biome-ignore lint/a11y/noStaticElementInteractions: hears the links within */}
        {/* biome-ignore lint/a11y/useKeyWithClickEvents: a link's key press arrives as a click */}
        <div onClick={(event) => event.target instanceof Element && event.target.closest("a") && setOpen(false)}>
          {props.children}
        </div>
      </Dialog>
    </>
  )
}
