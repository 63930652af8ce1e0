import type { ComponentChildren } from "preact"
import { useRef } from "preact/hooks"
import { isFinished, lifeOf } from "../../model/documentLife"
import type { Item, ItemId } from "../../model/view"
import { useSelf, useView } from "../../session/hooks"
import { date, itemNumber, listed } from "../../ui/format"
import { text } from "../../ui/text"
import { BelowTheFold } from "./BelowTheFold"
import type { Resolve } from "./DocumentText"
import { FollowedText } from "./FollowedText"
import { LiveText } from "./LiveText"
import { resolveReference } from "./references"
import { SavedState } from "./SavedState"

/** One § as the page that will be signed. What belongs to it (decisions, votes) is given as children, in their place. */
export function MinutesPage(props: {
  item: ItemId
  children?: ComponentChildren
  tools?: ComponentChildren
  /** For paper: nothing to write in and nothing to lead anywhere. */
  still?: boolean
}) {
  const item = useView((view) => view.items[props.item])
  const recused = useSelf((self) => self.recused?.includes(props.item) === true)
  const meeting = useView((view) => view.meeting)
  const end = useRef<HTMLDivElement>(null)
  const resolve = useReferences()
  if (item === undefined) return null
  const point = item.number === undefined ? undefined : itemNumber(item.number, meeting.numbering)

  return (
    <article class="paper" aria-labelledby={props.still ? undefined : "point"}>
      <RunningHead />
      <div class="sheet">
        <div class="margin">
          {point && <span class="number">{point}</span>}
          <DraftMark />
        </div>
        <h2 id={props.still ? undefined : "point"} class="point" tabIndex={-1}>
          {point && <span class="number-inline">{point} </span>}
          {item.hidden ? text(recused ? "recusal.item" : "agenda.hidden") : item.title}
        </h2>
        <Presenters item={item} />
        <Standing item={item} />
        <Body
          item={item}
          recused={recused}
          label={point ?? item.title ?? ""}
          resolve={resolve}
          still={props.still === true}
        />
        <Matters item={item} />
        {props.children}
        <div ref={end} class="sheet-end" />
      </div>
      {props.tools}
      {item.text && !props.still && <BelowTheFold item={props.item} id={item.text} end={end} />}
    </article>
  )
}

/** The head of the printed page: whose minutes, and of which day. */
export function RunningHead() {
  const meeting = useView((view) => view.meeting)
  return (
    <div class="running-head">
      <span>{meeting.body.shortName ?? meeting.body.name}</span>
      <span>{date(meeting.date)}</span>
      <SavedState />
    </div>
  )
}

export function DraftMark() {
  const state = useView((view) => lifeOf(view).state)
  if (isFinished(state)) return null
  return (
    <span class="draft-mark" title={text("minutes.draftLong")}>
      {text(state === "draft" ? "minutes.draft" : "minutes.review")}
    </span>
  )
}

function Presenters(props: { item: Item }) {
  const people = useView((view) => view.people)
  const names = (props.item.presenters ?? []).map((id) => people[id]?.name ?? "").filter((name) => name !== "")
  if (names.length === 0) return null
  return <p class="presenters">{text("minutes.presenters", { names: listed(names) })}</p>
}

/** What has become of the item, where it was not simply dealt with. */
function Standing(props: { item: Item }) {
  const { status, reason, carryOver, until, to } = props.item
  const words = standing(status, until, to)
  if (words === undefined) return null
  return (
    <p class="standing">
      {words} {reason} {carryOver}
    </p>
  )
}

function standing(status: Item["status"], until?: string, to?: string): string | undefined {
  switch (status) {
    case "withdrawn":
      return text("minutes.status.withdrawn")
    case "notReached":
      return text("minutes.status.notReached")
    case "parked":
      return text("minutes.status.parked")
    case "tabled":
      return text("minutes.status.tabled", { until: until ? text("minutes.until", { until }) : "" })
    case "referredBack":
      return text("minutes.status.referredBack", { to: to ? text("minutes.to", { to }) : "" })
    case "referred":
      return text("minutes.status.referred", { to: to ? text("minutes.to", { to }) : "" })
    case "planned":
    case "current":
    case "done":
      return undefined
  }
}

function Body(props: { item: Item; recused: boolean; label: string; resolve: Resolve; still: boolean }) {
  const { item } = props
  const shown = useView((view) => view.meeting.textShown)
  if (item.hidden) return <p class="empty">{text(props.recused ? "recusal.away" : "empty.hidden")}</p>
  if (item.text === undefined) {
    if (shown === "full") return null
    return <p class="empty">{text(shown === "none" ? "empty.textNone" : "empty.textDecisionsOnly")}</p>
  }
  if (props.still) return <FollowedText id={item.text} resolve={props.resolve} />
  return (
    <LiveText
      key={item.text}
      id={item.text}
      label={text("write.label", { point: props.label })}
      placeholder={text("write.placeholder")}
      resolve={props.resolve}
      onEmpty={<p class="empty">{emptyWords(item)}</p>}
    />
  )
}

function emptyWords(item: Item): string | undefined {
  if (item.status === "current") return text("empty.text")
  return item.status === "planned" ? text("empty.textPlanned") : undefined
}

/** Other matters registered under this §, with the § where each is dealt with as soon as that is known. */
function Matters(props: { item: Item }) {
  const people = useView((view) => view.people)
  const matters = useView((view) => view.matters)
  const items = useView((view) => view.items)
  const numbering = useView((view) => view.meeting.numbering)
  const registered = props.item.matters ?? []
  if (registered.length === 0) return null
  return (
    <section class="matters" aria-label={text("minutes.matters")}>
      {registered.map((id) => {
        const matter = matters?.[id]
        const number = matter?.item === undefined ? undefined : items[matter.item]?.number
        if (matter === undefined) return null
        return (
          <p key={id}>
            {matter.title}
            {matter.raisedBy !== undefined && people[matter.raisedBy] !== undefined && (
              <span class="quiet">, {text("manage.raised", { name: people[matter.raisedBy]?.name ?? "" })}</span>
            )}{" "}
            {number !== undefined && (
              <a class="reference" href={`#${matter.item}`}>
                {text("minutes.seeItem", { point: itemNumber(number, numbering) })}
              </a>
            )}
          </p>
        )
      })}
    </section>
  )
}

/** References by what they mean now: a § by its number, an attachment by its own. */
function useReferences(): Resolve {
  const view = useView((whole) => whole)
  return (kind, target) => resolveReference(view, kind, target)
}
