import { forecast, type Forecast as Told } from "../../model/forecast"
import type { ItemId, MeetingView } from "../../model/view"
import { useNow, useView } from "../../session/hooks"
import { itemNumber, time } from "../../ui/format"
import { text } from "../../ui/text"

const EVERY_MS = 20_000
const NAMED = 3

/** What the meeting will reach, as far as can be known now. */
export function useForecast(): Told {
  const now = useNow(EVERY_MS)
  return forecast(
    useView((view) => view),
    now,
  )
}

/** Below the agenda: when it ends by the plan, what will not be reached, and what cannot be said. */
export function Forecast(props: { told: Told }) {
  const { told } = props
  const view = useView((whole) => whole)
  const lines = linesOf(told, view)
  if (lines.length === 0) return null
  const tight = told.known && told.notReached.length > 0
  return (
    <section class={`forecast${tight ? " tight" : ""}`} aria-labelledby="forecast">
      <h3 id="forecast">{text("forecast.title")}</h3>
      {lines.map((line) => (
        <p key={line}>{line}</p>
      ))}
    </section>
  )
}

/** The sentences, the most important first; none where nothing was planned. */
export function linesOf(told: Told, view: Pick<MeetingView, "items" | "meeting" | "order">): string[] {
  if (!told.known) return unknown(told.why, view)
  const end = time(told.end)
  const titles = (ids: ItemId[]) => enumerated(ids.map((id) => named(view, id)))
  const short = [...told.items].filter(([, one]) => one.fate === "cutShort").map(([id]) => id)
  return [
    told.notReached.length > 0 && text("forecast.notReached", { end, titles: titles(told.notReached) }),
    short.length > 0 && text("forecast.cutShort", { end, titles: titles(short) }),
    told.done !== undefined && text("forecast.done", { done: time(told.done), end }),
    told.late !== undefined && told.late >= 5 && text("forecast.late", { minutes: told.late }),
    told.late !== undefined && told.late <= -5 && text("forecast.early", { minutes: -told.late }),
    told.unplanned === 1 && text("forecast.unplannedOne"),
    told.unplanned > 1 && text("forecast.unplanned", { count: told.unplanned }),
  ].filter((line) => line !== false)
}

/** It is only said that nothing can be said where somebody has planned and would look for it. */
function unknown(why: string, view: Pick<MeetingView, "items">): string[] {
  const planned = Object.values(view.items).some((item) => item.plannedMinutes !== undefined)
  if (!planned) return []
  if (why === "noEnd") return [text("forecast.unknown.noEnd")]
  return why === "adjourned" ? [text("forecast.unknown.adjourned")] : []
}

/** The first of them by name; all of them are marked in the agenda above. */
function enumerated(titles: string[]): string {
  const more = titles.length - NAMED
  return [...titles.slice(0, NAMED), ...(more > 0 ? [text("forecast.more", { count: more })] : [])].join("; ")
}

function named(view: Pick<MeetingView, "items" | "meeting">, id: ItemId): string {
  const item = view.items[id]
  const title = item?.hidden ? text("agenda.hidden") : (item?.title ?? "")
  return item?.number === undefined ? title : `${itemNumber(item.number, view.meeting.numbering)} ${title}`
}

/** Beside an item that is to come: about when, and whether there is time for it. */
export function ExpectedTime(props: { item: ItemId; told: Told }) {
  const minutes = useView((view) => view.items[props.item]?.plannedMinutes)
  const status = useView((view) => view.items[props.item]?.status)
  if (status !== "planned" && status !== "parked" && status !== "current") return null
  const words = expectedWords(props.told, props.item, minutes, status === "current")
  return words === "" ? null : <span class="expected">{words}</span>
}

export function expectedWords(told: Told, id: ItemId, minutes: number | undefined, running: boolean): string {
  const length = minutes === undefined ? "" : text("plan.of", { minutes })
  const one = told.known ? told.items.get(id) : undefined
  if (running && one?.used !== undefined && minutes !== undefined) {
    if (one.used <= minutes) return text("plan.used", { used: one.used, minutes })
    return text("plan.over", { minutes: one.used - minutes })
  }
  if (one === undefined || running) return length
  const when = text(one.sure ? "plan.at" : "plan.atEarliest", { time: time(one.from) })
  const fate = one.fate === "notReached" || one.fate === "cutShort" ? text(`forecast.fate.${one.fate}`) : undefined
  return [one.fate === "notReached" ? undefined : when, length, fate].filter(Boolean).join(" · ")
}
