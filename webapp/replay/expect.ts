/** The `expect…` fields of a step, as what every entitled screen must show. */

import type { MeetingView } from "../src/model/view"
import type { Play, Shown } from "./play"
import type { ScriptStep } from "./script"

interface Result {
  yes?: number
  no?: number
  abstain?: number
  outcome?: string
  decidedBy?: string
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
    else unknown.push(name)
  }
  return { shown, unknown }
}

const currentNumber = ({ current, items }: MeetingView) => (current === undefined ? undefined : items[current]?.number)

function resultOf(play: Play, step: ScriptStep, wanted: Result): Shown {
  const vote = play.votes.get(String(step.voteId)) ?? ""
  return {
    what: `resultatet ${JSON.stringify(wanted)}`,
    holds({ votes }) {
      const found = votes?.[vote]
      if (found === undefined) return votes === undefined || Object.keys(votes).length === 0
      const { winner, decidedBy, yes, no } = found
      const tally: Partial<Record<string, unknown>> = found.tally ?? {}
      const outcome = wanted.outcome
      const won = outcome === "yes" ? yes : outcome === "no" ? no : (play.proposals.get(outcome ?? "") ?? outcome)
      return (
        (["yes", "no", "abstain"] as const).every(
          (side) => wanted[side] === undefined || tally[side] === wanted[side],
        ) &&
        (outcome === undefined || winner === won || winner === outcome) &&
        (wanted.decidedBy === undefined || decidedBy === wanted.decidedBy)
      )
    },
  }
}
