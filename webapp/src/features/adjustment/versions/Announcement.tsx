import { useState } from "preact/hooks"
import { lifeOf } from "../../../model/documentLife"
import type { MeetingView } from "../../../model/view"
import { useNow, useView } from "../../../session/hooks"
import { Checklist, turned } from "../../../ui/Checklist"
import { DayField } from "../../../ui/DayField"
import { Field } from "../../../ui/Field"
import { date } from "../../../ui/format"
import { text } from "../../../ui/text"
import { itemLabel, itemsOfDocument } from "../words"
import { latestUp, swedishDay, timeForAppeals } from "./announcing"

/** Whether there is something to announce, and since which day: minutes that are adjusted, or §§ that were at the meeting. */
function announced(view: MeetingView): { adjusted: string; items?: string[] } | undefined {
  const kind = view.meeting.body.kind
  if (kind !== "board" && kind !== "jointBoard") return undefined
  const { state, adjustedAt } = lifeOf(view)
  if (state === "adjusted") return { adjusted: swedishDay(adjustedAt ?? Date.now()) }
  const items = itemsOfDocument(view).filter((id) => view.items[id]?.adjusted !== undefined)
  return items.length === 0 ? undefined : { adjusted: view.meeting.date, items }
}

/** The announcement on the notice board: when it goes up, where the minutes are kept, and what follows from that. */
export function Announcement() {
  const view = useView((whole) => whole)
  const about = announced(view)
  if (about === undefined) return null
  return <Announcing key={about.adjusted} {...about} />
}

function Announcing(props: { adjusted: string; items?: string[] }) {
  const view = useView((whole) => whole)
  const today = swedishDay(useNow(60_000))
  const [up, setUp] = useState(() => [today, props.adjusted].sort().at(-1) ?? today)
  const [kept, setKept] = useState("")
  const [chosen, setChosen] = useState(props.items ?? [])
  const items = props.items?.filter((id) => chosen.includes(id))
  const possible = up >= props.adjusted
  const asked = new URLSearchParams({ up, ...(kept.trim() && { kept: kept.trim() }) })
  if (items !== undefined) asked.set("items", items.join(","))
  return (
    <section class="announcement" aria-labelledby="announcement">
      <h3 id="announcement">{text("announcement.title")}</h3>
      <p class="quiet">{text(items === undefined ? "announcement.about" : "announcement.aboutItems")}</p>
      {props.items !== undefined && (
        <Checklist
          label={text("announcement.items")}
          entries={props.items.map((id) => ({ id, name: itemLabel(view, id) }))}
          chosen={chosen}
          onTurn={(id, on) => setChosen(turned(chosen, id, on))}
        />
      )}
      <DayField
        label={text("announcement.up")}
        value={up}
        onInput={setUp}
        min={props.adjusted}
        hint={text("announcement.upHint", { date: date(latestUp(props.adjusted)) })}
      />
      <Field label={text("announcement.kept")} hint={text("announcement.keptHint")} value={kept} onInput={setKept} />
      <p role="status">{words(up, possible, props.adjusted)}</p>
      {possible && items?.length !== 0 && (
        <a class="button plain" href={`announcement.pdf?${asked}`} target="_blank" rel="noopener">
          {text("announcement.open")}
        </a>
      )}
    </section>
  )
}

function words(up: string, possible: boolean, adjusted: string): string {
  if (up === "") return text("announcement.noDay")
  if (!possible) return text("announcement.tooEarly", { date: date(adjusted) })
  const { lastDay, down } = timeForAppeals(up)
  const follows = text("announcement.follows", { lastDay: date(lastDay), down: date(down) })
  const latest = latestUp(adjusted)
  return up > latest ? `${text("announcement.late", { date: date(latest) })} ${follows}` : follows
}
