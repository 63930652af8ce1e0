/** The commands of docs/protocol.md, 4: what a person may ask the meeting to do. */

import type { AdjustmentCommands } from "./adjustmentCommands"
import type { FloorKind } from "./assembly"
import type { CostBasis } from "./deciding"
import type { DecidingCommands } from "./decidingCommands"
import type { DecisionId, ItemId, ItemReport, PersonId } from "./view"

/** What has come of an assignment of an earlier meeting, as the secretary notes it. */
export type Report = Pick<ItemReport, "meeting" | "assignment" | "result" | "text"> & {
  given: Pick<ItemReport, "date" | "number" | "assignee" | "task">
}

/** The fields of each command. */
export interface Commands extends DecidingCommands, AdjustmentCommands {
  openCheckIn: object
  checkIn: { persons?: PersonId[]; mode?: "onSite" | "remote" }
  openMeeting: object
  adjournMeeting: { until?: string }
  resumeMeeting: object
  closeMeeting: object
  addAgendaItem: { title: string; kind?: string; before?: ItemId; presenters?: PersonId[] }
  renameAgendaItem: { item: ItemId; title: string }
  moveAgendaItem: { item: ItemId; before?: ItemId }
  withdrawAgendaItem: { item: ItemId; reason?: string }
  registerOtherMatter: { title: string; raisedBy?: PersonId }
  adoptAgenda: object
  startItem: { item: ItemId; seen?: ItemId }
  closeItem: { item: ItemId }
  parkItem: { item: ItemId }
  markNotReached: { item: ItemId; reason?: string; carryOver?: string }
  referToOtherBody: { item: ItemId; body: string; when?: string }
  table: { item: ItemId; until: string }
  referBack: { item: ItemId; to: string; reason: string }
  setItemAccess: { item: ItemId; excluded: PersonId[] }
  setPresenters: { item: ItemId; presenters: PersonId[] }
  attach: { item: ItemId; title: string; separately?: boolean; file?: string }
  detach: { attachment: string }
  renameAttachment: { attachment: string; title: string }
  moveAttachment: { attachment: string; before?: string }
  setAttachmentFile: { attachment: string; file?: string; separately?: boolean }
  join: { persons: PersonId[]; item?: ItemId }
  leave: { persons: PersonId[]; afterItem?: ItemId }
  appointAdjuster: { persons: PersonId[] }
  passChair: { to: PersonId }
  draftDecision: { item: ItemId; text?: string[] }
  removeDecision: { decision: DecisionId }
  setDecisionForm: { item: ItemId; heading?: string; numbered?: boolean }
  markAssignment: {
    decision: DecisionId
    assignee: string
    assigneeKind: string
    task: string
    subTasks?: string[]
    due?: string
  }
  removeAssignment: { assignment: string }
  markCostSplit: {
    decision: DecisionId
    split: {
      amount: number
      basis: CostBasis
      key?: string
      shares: { organisation: string; weight: number }[]
    }
  }
  removeCostSplit: { decision: DecisionId }
  reportAssignment: { item: ItemId; report: Report }
  withdrawReport: { item: ItemId; meeting: string; assignment: string }
  recordRollCall: { present: PersonId[] }
  setMode: { person: PersonId; mode: "onSite" | "remote" }
  serve: { person: PersonId; for: PersonId; fromItem?: ItemId; note?: string }
  endService: { person: PersonId }
  confirmSoundAndPicture: object
  recuse: { item: ItemId; person?: PersonId; reason?: string }
  withdrawRecusal: { item: ItemId; person?: PersonId }
  askForFloor: { kind: FloorKind }
  leaveSpeakersList: { person?: PersonId }
  giveFloor: { person: PersonId }
  endFloor: object
  /** Absent minutes: the plan for the item is taken away. */
  setPlannedMinutes: { item: ItemId; minutes?: number }
  reserve: { item: ItemId; decision?: DecisionId; by?: PersonId; text?: string }
  writeReasons: { reservation: string; text: string }
  minutesNote: { item: ItemId; text: string; by?: PersonId }
  notParticipating: { item: ItemId; person?: PersonId }
  callForReservations: object
}

export type CommandType = keyof Commands

/** A command as it stands in a frame. */
export type Command = { [K in CommandType]: { type: K } & Commands[K] }[CommandType]
