/** The `expect…` fields of a step, as what every entitled screen must show. */

import type { MeetingView, Vote } from "../src/model/view"
import { alternative, anyView, candidateOf, mayNot, nameOfWinner, type Play, type Shown, shownOf } from "./play"
import type { ScriptStep } from "./script"

interface Result {
  yes?: number
  no?: number
  abstain?: number
  candidates?: Record<string, number>
  blank?: number
  outcome?: string | null
  decidedBy?: string | null
}

interface Quorum {
  serving?: number
  seats?: number
  quorate?: boolean
}

/** What the step expects, and the expectations that this version cannot look at. */
export function expectationsOf(play: Play, step: ScriptStep): { shown: Shown[]; unknown: string[] } {
  const shown: Shown[] = []
  const unknown: string[] = []
  for (const [name, wanted] of Object.entries(step)) {
    if (!name.startsWith("expect") || name === "expectRefused") continue
    if (name === "expectCurrentParagraph" || name === "expectCurrentPoint") {
      const mark = name === "expectCurrentPoint" ? "punkt" : "§"
      shown.push({ what: `aktuell ${mark} ${wanted}`, holds: (view) => currentNumber(view) === wanted })
    } else if (name === "expectResult") shown.push(resultOf(play, step, wanted as Result))
    else if (name === "expectQuorum") shown.push(quorumOf(wanted as Quorum))
    else unknown.push(name)
  }
  return { shown, unknown }
}

const currentNumber = ({ current, items }: MeetingView) => (current === undefined ? undefined : items[current]?.number)

/** Whoever has no right to the current item is not told who serves at it. */
const quorumOf = (wanted: Quorum): Shown => ({
  what: `beslutsförheten ${JSON.stringify(wanted)}`,
  holds: (view) =>
    mayNot(view, view.current) ||
    (["serving", "seats", "quorate"] as const).every(
      (part) => wanted[part] === undefined || view.quorum?.[part] === wanted[part],
    ),
})

function resultOf(play: Play, step: ScriptStep, wanted: Result): Shown {
  const vote = play.votes.get(String(step.voteId)) ?? ""
  return shownOf(play.votedOn(vote), `resultatet ${JSON.stringify(wanted)}`, ({ votes }) => {
    const found = votes?.[vote]
    return found !== undefined && counted(play, found, wanted) && won(play, found, wanted)
  })
}

function counted(play: Play, { tally }: Vote, wanted: Result): boolean {
  if (wanted.candidates !== undefined) {
    if (tally === undefined || !("candidates" in tally)) return false
    const same = Object.entries(wanted.candidates).every(
      ([key, number]) => (tally.candidates[candidateOf(play, key)] ?? 0) === number,
    )
    const blank = wanted.blank ?? wanted.abstain
    return same && (blank === undefined || tally.blank === blank)
  }
  return (["yes", "no", "abstain"] as const).every(
    (side) => wanted[side] === undefined || (tally !== undefined && "yes" in tally && tally[side] === wanted[side]),
  )
}

/** A tie that waits for the lot has no outcome yet. */
const OPEN_OUTCOMES = new Set(["tie", "lots", "undecided", "none", "noDecision"])
const FALLEN = new Set(["rejected", "rejection", "avslag"])

function won(play: Play, { yes, no, winner, decidedBy }: Vote, { outcome, decidedBy: by }: Result): boolean {
  const waits = winner === undefined && decidedBy === undefined
  if (by !== undefined && by !== null && decidedBy !== by && !(by === "lots" && waits)) return false
  if (outcome === undefined) return true
  if (outcome === null || OPEN_OUTCOMES.has(outcome)) return winner === undefined
  if (winner === undefined) return by === "lots" && waits
  if (outcome === "yes") return winner === yes
  if (outcome === "no") return winner === no
  const kind = (id: string) => anyView(play).proposals?.[id]?.kind
  if (FALLEN.has(outcome)) return winner === "rejection" || kind(winner) === "rejection"
  // who calls for approval stands for the draft, where that is put
  if (winner === "draft" && kind(alternative(play, outcome)) === "approval") return true
  return winner === alternative(play, outcome) || nameOfWinner(winner) === candidateOf(play, outcome)
}
