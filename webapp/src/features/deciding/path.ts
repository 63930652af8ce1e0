import type { Commands } from "../../model/commands"
import type { MeetingView, Path, PathQuestion, Question } from "../../model/view"
import { capital, listed } from "../../ui/format"
import { text, textOf } from "../../ui/text"
import { alternativeName, sideMeaning } from "../../ui/text/naming"

/** The path as it is sent: what the chair has arranged, each question by what it puts. */
export function asShown(view: MeetingView, path: Path, order: readonly PathQuestion[]): Commands["showPath"] {
  const { item } = path
  if (order.every((question, index) => question === path.questions[index])) return { item }
  const drafted = (view.items[item]?.decisions ?? []).filter((id) => view.decisions?.[id]?.status === "drafted")
  const questions = order.map(({ purpose, alternatives, decisions = drafted }) => {
    const proposals = alternatives.filter((side) => view.proposals?.[side] !== undefined)
    return {
      purpose,
      ...(alternatives.includes("draft") && { decisions }),
      ...(proposals.length > 0 && { proposals }),
    }
  })
  return { item, questions }
}

/** `order` with the question at `index` one place up or down; the same list where it cannot go further. */
export function moved(order: readonly PathQuestion[], index: number, by: -1 | 1): readonly PathQuestion[] {
  const to = index + by
  const [one, other] = [order[index], order[to]]
  if (one === undefined || other === undefined) return order
  return order.map((question, at) => (at === index ? other : at === to ? one : question))
}

/** A question of the path in words: what it settles, and between what. */
export function questionWords(question: PathQuestion, view: MeetingView): { purpose: string; sides: string[] } {
  const procedural = question.purpose === "procedural"
  const means = (side: string) => sideMeaning(side, view.proposals, view.people)
  const named = (side: string) => text("path.yes", { name: alternativeName(side, view.proposals, view.people) })
  return {
    purpose: textOf("path.purpose", question.purpose, "path.purpose.main"),
    sides: question.alternatives.map(procedural ? (side) => capital(means(side)) : named),
  }
}

/** In one breath, for who hears it. */
export function pathWords(path: Path, view: MeetingView): string {
  return path.questions
    .map((question, index) => {
      const { purpose, sides } = questionWords(question, view)
      return `${index + 1}. ${purpose} ${listed(sides)}`
    })
    .join("; ")
}

/** The one that is put now, or comes next. */
export function nowOf(path: Path): number {
  return path.questions.findIndex((question) => question.done !== true)
}

/** What is to be answered now: the sides of a round while one goes on, else those of the question. */
export function sidesNow(question: Question): string[] {
  return question.round?.alternatives ?? question.alternatives ?? []
}
