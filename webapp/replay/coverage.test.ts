// @vitest-environment node
/** The scripts that this project plays, taken together, hold all that the format of meeting scripts has. */
import { readdirSync } from "node:fs"
import { expect, test } from "vitest"
import { ACTIONS } from "./actions"
import { readScript } from "./script"

const MEETINGS = new URL("../../server/contract/meetings/", import.meta.url).pathname
const files = readdirSync(MEETINGS).filter((name) => name.endsWith(".json"))
const steps = files.flatMap((name) => readScript(MEETINGS + name).replay.steps)

const FORMAT =
  `checkIn join leave openMeeting adjournMeeting resumeMeeting closeMeeting passChair serveFor startItem closeItem
  parkItem addAgendaItem moveAgendaItem withdrawAgendaItem registerOtherMatter adoptAgenda markNotReached appointAdjuster
  writeMinutes attach recuse notParticipating draftDecision propose withdrawProposal putToMeeting declareFinding requestVote
  openVote closeVote castVote drawLots confirmDecision reserve minutesNote table referBack referToOtherBody sendForAdjustment
  sign finaliseNotes`.split(/\s+/)

const REFUSALS = `NOT_PRESIDING NOT_A_VOTER MAY_NOT_PROPOSE RECUSED NO_RETURN_TO_SERVICE NO_QUORUM NOT_THE_PROPOSER
  PROPOSAL_WITHDRAWN REFER_BACK_NEEDS_ADDRESSEE_AND_REASON TABLING_NEEDS_DATE PROCEDURAL_MOTION_FIRST
  ADDITION_AFTER_MAIN_DECISION COUNTER_PROPOSAL_NOT_CHOSEN MAIN_PROPOSAL_NOT_IN_ROUND SECRET_BALLOT_NOT_ALLOWED VOTING_OFF
  VOTE_STILL_OPEN VOTE_CLOSED CHAIR_MUST_VOTE TIE_NOT_SETTLED DECISION_CONFIRMED DID_NOT_TAKE_PART MEETING_CLOSED
  ITEM_NOT_REACHED DOCUMENT_FINALISED NOT_A_SIGNER ALREADY_SIGNED DOCUMENT_FROZEN`.split(/\s+/)

test("every action of the format is known, and occurs", () => {
  expect(FORMAT.filter((action) => ACTIONS[action] === undefined)).toEqual([])
  const taken = new Set(steps.filter((step) => step.expectRefused === undefined).map((step) => step.action))
  expect(FORMAT.filter((action) => !taken.has(action))).toEqual([])
})

test("every refusal of the format is provoked", () => {
  const provoked = new Set(steps.map((step) => step.expectRefused))
  expect(REFUSALS.filter((code) => !provoked.has(code))).toEqual([])
})

test("all ways of winning a vote, and all purposes of a question, occur", () => {
  const results = steps.map((step) => step.expectResult as { decidedBy?: string } | undefined)
  expect(new Set(results.flatMap((result) => result?.decidedBy ?? []))).toEqual(
    new Set(["majority", "castingVote", "lots"]),
  )
  const purposes = new Set(steps.flatMap((step) => step.purpose ?? []))
  expect(purposes).toEqual(new Set(["main", "counterProposal", "procedural", "addition", "election"]))
})
