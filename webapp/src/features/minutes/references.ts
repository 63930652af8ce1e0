import type { ItemId, MeetingView } from "../../model/view"
import { itemNumber } from "../../ui/format"
import { text } from "../../ui/text"

export interface Resolved {
  label: string
  href?: string
}

/** What a reference of the running text shows now and where it leads: a § by its number, an attachment by its own. */
export function resolveReference(view: MeetingView, kind: string, target: string): Resolved | undefined {
  if (kind === "item") return toItem(view, target)
  if (kind === "matter") return toItem(view, view.matters?.[target]?.item)
  if (kind === "decision") return toDecision(view, target)
  if (kind === "attachment") {
    const number = view.attachments?.[target]?.number
    return number === undefined ? undefined : { label: `bilaga\u00a0${number}` }
  }
  return undefined
}

function toItem(view: MeetingView, id: ItemId | undefined): Resolved | undefined {
  const number = id === undefined ? undefined : view.items[id]?.number
  return number === undefined ? undefined : { label: itemNumber(number, view.meeting.numbering), href: `#${id}` }
}

/** One of several points of a § is told by its place among them. */
function toDecision(view: MeetingView, id: string): Resolved | undefined {
  const item = view.decisions?.[id]?.item
  const there = toItem(view, item)
  if (item === undefined || there === undefined) return undefined
  const points = view.items[item]?.decisions ?? []
  return points.length < 2
    ? there
    : { ...there, label: `${there.label} ${text("refer.point", { number: points.indexOf(id) + 1 })}` }
}

/** Something that can be put into a text where `@` or `/` was typed. */
export interface Choice {
  /** Unique among those offered together. */
  key: string
  label: string
  /** What it is about, in fewer words than a line has. */
  detail?: string
  puts: { reference: { kind: string; target: string; label: string | null } } | { phrase: string }
}

const OFFERED = 8

/** What `@` offers: attachments, §§ and decisions, those that fit what was typed after it; the nearest first. */
export function referencesFor(view: MeetingView, typed: string): Choice[] {
  return fitting([...items(view), ...attachments(view), ...decisions(view)], typed)
}

/** Those whose label or words begin as typed: "59", "§ 59", "bil 2", "budg". */
export function fitting(choices: Choice[], typed: string): Choice[] {
  const asked = plain(typed)
  if (asked === "") return choices.slice(0, OFFERED)
  const words = asked.split(" ")
  const ranked = choices.map((choice) => ({ choice, rank: rank(choice, asked, words) })).filter(({ rank }) => rank > 0)
  return ranked
    .sort((a, b) => b.rank - a.rank)
    .slice(0, OFFERED)
    .map(({ choice }) => choice)
}

function rank(choice: Choice, asked: string, words: string[]): number {
  const label = plain(choice.label)
  if (label === asked || label.split(" ").slice(1).join(" ") === asked) return 4
  if (label.startsWith(asked)) return 3
  const all = `${label} ${plain(choice.detail ?? "")}`.split(" ")
  if (!words.every((word) => all.some((there) => there.startsWith(word)))) return 0
  return words.every((word) => label.split(" ").some((there) => there.startsWith(word))) ? 2 : 1
}

function plain(words: string): string {
  return words
    .toLocaleLowerCase("sv")
    .replace(/[\s\u00a0]+/g, " ")
    .trim()
}

/** A § that has no number yet is offered too: it shows its number as soon as it has one. */
function items(view: MeetingView): Choice[] {
  return view.order.flatMap((id): Choice[] => {
    const item = view.items[id]
    if (item?.title === undefined) return []
    const label = toItem(view, id)?.label
    const reference = { kind: "item", target: id, label: label ?? item.title }
    return [
      { key: id, label: label ?? item.title, ...(label !== undefined && { detail: item.title }), puts: { reference } },
    ]
  })
}

function attachments(view: MeetingView): Choice[] {
  return Object.entries(view.attachments ?? {})
    .sort(([, a], [, b]) => (a.number ?? 0) - (b.number ?? 0))
    .flatMap(([id, { title }]): Choice[] => {
      const label = resolveReference(view, "attachment", id)?.label
      const reference = { kind: "attachment", target: id, label: label ?? title }
      return label === undefined ? [] : [{ key: id, label, detail: title, puts: { reference } }]
    })
}

/** What has been decided: where there is but one point, the § itself says it. */
function decisions(view: MeetingView): Choice[] {
  return Object.entries(view.decisions ?? {}).flatMap(([id, decision]): Choice[] => {
    const resolved = toDecision(view, id)
    const several = (view.items[decision.item]?.decisions ?? []).length > 1
    if (resolved === undefined || !several || decision.status !== "confirmed") return []
    const reference = { kind: "decision", target: id, label: resolved.label }
    const detail = view.items[decision.item]?.title
    return [{ key: id, label: resolved.label, ...(detail !== undefined && { detail }), puts: { reference } }]
  })
}
