import { useEffect, useId, useState } from "preact/hooks"
import type { Item, ItemId, MeetingView, PersonId } from "../../model/view"
import { Button } from "../../ui/Button"
import { deskText } from "../../ui/text/desk"
import type { Do } from "./PlanPage"

const KINDS = [
  "opening",
  "electionOfAdjuster",
  "adoptAgenda",
  "previousMinutes",
  "registerOtherMatters",
  "information",
  "discussion",
  "decision",
  "meetingDates",
  "closing",
] as const

/** One line of the agenda that is made: title, kind and minutes at once, the rest behind a word. */
export function AgendaItem(props: {
  id: ItemId
  item: Item
  view: MeetingView
  does: Do
  first: boolean
  last: boolean
  onMove: (step: number) => void
}) {
  const { id, item, view, does } = props
  const title = item.title ?? ""
  const struck = item.status === "withdrawn"
  if (struck) {
    return (
      <>
        <s class="title">{title}</s>
        <Button tone="quiet" onClick={() => void does("restoreAgendaItem", { item: id })}>
          {deskText("agendaPlan.restore")}
        </Button>
      </>
    )
  }
  return (
    <>
      <Line
        label={deskText("agendaPlan.title")}
        value={title}
        class="title"
        onKeep={(words) => void does("renameAgendaItem", { item: id, title: words })}
      />
      <Kind item={item} onKeep={(kind) => void does("setItemKind", { item: id, kind })} />
      <Line
        label={deskText("agendaPlan.minutes")}
        value={item.plannedMinutes === undefined ? "" : String(item.plannedMinutes)}
        class="minutes"
        numeric
        onKeep={(words) => {
          const minutes = Number.parseInt(words, 10)
          void does("setPlannedMinutes", { item: id, ...(Number.isFinite(minutes) && { minutes }) })
        }}
      />
      <details class="small-form">
        <summary aria-label={deskText("agendaPlan.moreOf", { title })}>
          {deskText("agendaPlan.more")}
          <Told item={item} view={view} />
        </summary>
        <div class="more">
          <People
            legend={deskText("agendaPlan.presenters")}
            view={view}
            chosen={item.presenters ?? []}
            onChange={(presenters) => void does("setPresenters", { item: id, presenters })}
          />
          <People
            legend={deskText("agendaPlan.excluded")}
            view={view}
            chosen={item.excluded ?? []}
            not={[view.chair, view.secretary]}
            onChange={(excluded) => void does("setItemAccess", { item: id, excluded })}
          />
          <div class="buttons">
            {!props.first && (
              <Button onClick={() => props.onMove(-1)} label={deskText("agendaPlan.upOf", { title })} keys="Alt + ↑">
                {deskText("agendaPlan.up")}
              </Button>
            )}
            {!props.last && (
              <Button onClick={() => props.onMove(1)} label={deskText("agendaPlan.downOf", { title })} keys="Alt + ↓">
                {deskText("agendaPlan.down")}
              </Button>
            )}
            <Button tone="danger" onClick={() => void does("withdrawAgendaItem", { item: id })}>
              {deskText("agendaPlan.strike")}
            </Button>
          </div>
        </div>
      </details>
    </>
  )
}

/** What stands behind the word, in few words. */
function Told(props: { item: Item; view: MeetingView }) {
  const { item, view } = props
  const presenters = (item.presenters ?? []).map((person) => view.people[person]?.name ?? "–")
  const papers = item.attachments?.length ?? 0
  const drafts = item.decisions?.length ?? 0
  const words = [
    presenters.join(", "),
    papers > 0 && deskText("agendaPlan.papers", { count: papers }),
    drafts > 0 && deskText("agendaPlan.drafts", { count: drafts }),
    (item.excluded ?? []).length > 0 && deskText("agendaPlan.excluded").toLowerCase(),
  ].filter((word) => word !== false && word !== "")
  return words.length === 0 ? null : <span class="quiet"> {words.join(" · ")}</span>
}

/** One line, kept when it is left or Enter is pressed; Escape takes back what was written. */
function Line(props: {
  label: string
  value: string
  class: string
  numeric?: boolean
  onKeep: (value: string) => void
}) {
  const id = useId()
  const [value, setValue] = useState(props.value)
  useEffect(() => setValue(props.value), [props.value])
  const keep = () => {
    if (value.trim() === props.value.trim()) return
    if (value.trim() === "" && !props.numeric) setValue(props.value)
    else props.onKeep(value.trim())
  }
  return (
    <span class={`line-field ${props.class}`}>
      <label class="unseen" for={id}>
        {props.label}
      </label>
      <input
        id={id}
        value={value}
        placeholder={props.numeric ? "min" : undefined}
        inputMode={props.numeric ? "numeric" : undefined}
        autocomplete="off"
        onInput={(event) => setValue(event.currentTarget.value)}
        onBlur={keep}
        onKeyDown={(event) => {
          if (event.key === "Enter") keep()
          if (event.key === "Escape") setValue(props.value)
        }}
      />
    </span>
  )
}

function Kind(props: { item: Item; onKeep: (kind: string) => void }) {
  const id = useId()
  return (
    <span class="line-field kind">
      <label class="unseen" for={id}>
        {deskText("agendaPlan.kind")}
      </label>
      <select
        id={id}
        value={props.item.kind ?? "decision"}
        onChange={(event) => props.onKeep(event.currentTarget.value)}
      >
        {KINDS.map((kind) => (
          <option key={kind} value={kind}>
            {deskText(`kind.${kind}`)}
          </option>
        ))}
      </select>
    </span>
  )
}

function People(props: {
  legend: string
  view: MeetingView
  chosen: PersonId[]
  not?: (PersonId | undefined)[]
  onChange: (persons: PersonId[]) => void
}) {
  const all = Object.entries(props.view.people)
    .filter(([id]) => props.not?.includes(id) !== true)
    .sort(([, a], [, b]) => a.order - b.order)
  return (
    <details>
      <summary>
        {props.legend} ({props.chosen.length})
      </summary>
      <fieldset class="checks">
        <legend class="unseen">{props.legend}</legend>
        {all.map(([id, person]) => (
          <label key={id} class="check">
            <input
              type="checkbox"
              checked={props.chosen.includes(id)}
              onInput={(event) =>
                props.onChange(
                  event.currentTarget.checked ? [...props.chosen, id] : props.chosen.filter((one) => one !== id),
                )
              }
            />
            {person.name}
          </label>
        ))}
      </fieldset>
    </details>
  )
}
