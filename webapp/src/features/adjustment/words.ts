import { type DocumentLife, type DocumentStep, isFinished, unsigned } from "../../model/documentLife"
import type { MeetingView } from "../../model/view"
import { date, itemNumber, listed, time } from "../../ui/format"
import { text } from "../../ui/text"

/** What stands in the bar: the state of things for this person, as one sentence. */
export function stepWords(view: MeetingView, life: DocumentLife, step: DocumentStep): string {
  const edition = life.edition ?? 1
  switch (step) {
    case "send":
      return text("act.send.words")
    case "finalise":
      return text("act.finalise.words")
    case "review":
      return text("act.review.words")
    case "freeze":
      return text("act.freeze.words")
    case "sign":
      return text("act.sign.words", { edition })
    case "awaitOthers":
      return text("act.awaitOthers.words", { names: names(view, unsigned(life)) })
    case "done":
      return text(life.state === "finalised" ? "act.done.finalised" : "act.done.adjusted")
    case "await":
      return awaitWords(view, life)
  }
}

function awaitWords(view: MeetingView, life: DocumentLife): string {
  if (isFinished(life.state)) return text("act.done.adjusted")
  if (view.meeting.phase !== "closed") return text("act.await.open")
  if (life.state === "draft" && view.meeting.documentType === "minnesanteckningar") return text("act.await.notes")
  if (life.state === "draft" || life.state === "review") return text(`act.await.${life.state}`)
  return text("act.await.frozen")
}

export function names(view: MeetingView, ids: readonly string[]): string {
  return listed(ids.map((id) => view.people[id]?.name ?? ""))
}

/** "15 december 2018 kl. 14.02". */
export function moment(at: string): string {
  return `${dayOf(at)} kl.\u00a0${time(at)}`
}

/** The day of a moment, in this computer's zone. */
export function dayOf(at: string): string {
  const day = new Date(at)
  const two = (number: number) => String(number).padStart(2, "0")
  return date(`${day.getFullYear()}-${two(day.getMonth() + 1)}-${two(day.getDate())}`)
}

/** "§ 50 Uppdrag Barnahus", for lists to choose from. */
export function itemLabel(view: MeetingView, id: string): string {
  const item = view.items[id]
  const number = item?.number === undefined ? "" : `${itemNumber(item.number, view.meeting.numbering)} `
  return `${number}${item?.hidden ? text("agenda.hidden") : (item?.title ?? "")}`
}

/** The items that stand in the document and are shown to this person. */
export function itemsOfDocument(view: MeetingView): string[] {
  return view.order.filter((id) => view.items[id]?.number !== undefined && !view.items[id]?.hidden)
}
