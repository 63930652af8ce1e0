/** The actions of a meeting script from the draft to the gavel. */

import type { Choice } from "../src/model/view"
import type { Action } from "./actions"
import {
  actor,
  anyView,
  command,
  idOf,
  idsOf,
  itemOf,
  NotYet,
  type Play,
  pointOf,
  pointOfStep,
  type Shown,
  sameText,
  saved,
  writerOf,
} from "./play"
import type { ScriptItem, ScriptPoint, ScriptStep } from "./script"

/** The wording of a decision point with its sub-items, as the item's blocks have it. */
function wordingOf(point: ScriptPoint | undefined, step: ScriptStep): ScriptItem {
  if (typeof step.text === "string") return { text: step.text }
  const decision = point?.decisions?.find((one) => one.id === step.decisionId)
  const items = point?.blocks.filter((block) => block.type === "decisions").flatMap((block) => block.items ?? []) ?? []
  const index = point?.decisions?.findIndex((one) => one.id === step.decisionId) ?? -1
  const found =
    items.find((item) => item.number === decision?.number && item.text === decision?.text) ??
    items.find((item) => item.text === decision?.text) ??
    items[index]
  if (found !== undefined) return found
  if (decision === undefined) throw new Error(`okänt beslut ${step.decisionId}`)
  return { text: decision.text }
}

async function draftDecision(play: Play, step: ScriptStep): Promise<Shown[]> {
  const item = itemOf(play, step)
  const by = actor(play, step.actor)
  const point = pointOf(play, step.paragraph ?? step.point)
  const { decision = "" } = await command(by, "draftDecision", { item })
  play.decisions.set(String(step.decisionId), decision)
  await setForm(play, item, point)
  const writer = await writerOf(by, `decision:${decision}`)
  await play.typist.wording(writer, wordingOf(point, step))
  await saved(by, writer.text)
  return [
    {
      what: "förslaget till beslut finns",
      holds: (view) => mayNot(view, item) || view.decisions?.[decision] !== undefined,
    },
    sameText(writer, (view) => view.decisions?.[decision]?.text !== undefined),
  ]
}

const mayNot = (view: ReturnType<typeof anyView>, item: string) => view.items[item]?.hidden === true

/** The heading and numbers of the points, once for each item. */
async function setForm(play: Play, item: string, point: ScriptPoint | undefined): Promise<void> {
  const block = point?.blocks.find((one) => one.type === "decisions")
  if (block === undefined) return
  const numbered = block.items?.some((one) => typeof one.number === "number") === true
  const now = anyView(play).items[item]
  if (now?.decisionHeading === block.heading && (now?.numbered === true) === numbered) return
  await command(actor(play, "secretary"), "setDecisionForm", {
    item,
    ...(block.heading !== undefined && { heading: block.heading }),
    numbered,
  })
}

async function propose(play: Play, step: ScriptStep): Promise<Shown[]> {
  const item = itemOf(play, step)
  const by = actor(play, step.actor)
  const proposer = idOf(play, step.by ?? by.key)
  const optional = Object.fromEntries(
    ["until", "to", "reason"].filter((name) => step[name] !== undefined).map((name) => [name, step[name]]),
  )
  const { proposal = "" } = await command(by, "propose", {
    item,
    kind: String(step.kind),
    text: String(step.text ?? ""),
    ...(proposer !== idOf(play, by.key) && { by: proposer }),
    ...(step.with !== undefined && { with: idsOf(play, step.with) }),
    ...optional,
  })
  play.proposals.set(String(step.proposalId), proposal)
  return [{ what: "yrkandet finns", holds: (view) => mayNot(view, item) || view.proposals?.[proposal] !== undefined }]
}

/** A proposal of the script by its id here. `draft` and the like stand for what was drafted. */
function alternative(play: Play, name: unknown): string {
  const id = String(name)
  return play.proposals.get(id) ?? (play.decisions.has(id) ? "draft" : id)
}

async function withdrawProposal(play: Play, step: ScriptStep): Promise<Shown[]> {
  const proposal = alternative(play, step.proposalId)
  await command(actor(play, step.actor), "withdrawProposal", { proposal })
  const withdrawn = (status: string | undefined) => status === undefined || status === "withdrawn"
  return [{ what: "yrkandet är återtaget", holds: (view) => withdrawn(view.proposals?.[proposal]?.status) }]
}

async function putToMeeting(play: Play, step: ScriptStep): Promise<Shown[]> {
  const item = itemOf(play, step)
  const decisions = ((step.decisionIds as string[] | undefined) ?? []).map((id) => play.decisions.get(id) ?? id)
  const proposals = ((step.proposalIds as string[] | undefined) ?? []).map((id) => alternative(play, id))
  await command(actor(play, step.actor), "putToMeeting", {
    item,
    ...(decisions.length > 0 && { decisions }),
    ...(proposals.length > 0 && { proposals }),
    method: step.method as "acclamation",
    ...(step.purpose !== undefined && { purpose: step.purpose as "main" }),
  })
  return [{ what: "frågan är ställd", holds: (view) => mayNot(view, item) || view.question?.item === item }]
}

async function declareFinding(play: Play, step: ScriptStep): Promise<Shown[]> {
  const item = itemOf(play, step)
  const proposal = step.proposalId === undefined ? undefined : alternative(play, step.proposalId)
  await command(actor(play, step.actor), "declareFinding", {
    item,
    ...(proposal !== undefined && proposal !== "draft" && { proposal }),
    ...(step.rejected === true && { rejected: true }),
  })
  return [
    { what: "ordföranden har funnit", holds: (view) => mayNot(view, item) || view.question?.finding !== undefined },
  ]
}

async function requestVote(play: Play, step: ScriptStep): Promise<Shown[]> {
  const item = itemOf(play, step)
  const by = step.by === undefined ? actor(play, step.actor) : actor(play, String(step.by))
  await command(by, "requestVote", { item })
  return [
    { what: "votering är begärd", holds: (view) => mayNot(view, item) || view.question?.stage === "voteRequested" },
  ]
}

async function openVote(play: Play, step: ScriptStep): Promise<Shown[]> {
  if (step.secret === true) throw new NotYet("sluten omröstning")
  if (step.candidates !== undefined) throw new NotYet("val mellan kandidater")
  const item = itemOf(play, step)
  const { vote = "" } = await command(actor(play, step.actor), "openVote", {
    item,
    yes: alternative(play, step.yes),
    no: alternative(play, step.no),
  })
  play.votes.set(String(step.voteId), vote)
  return [{ what: "voteringen är öppen", holds: (view) => mayNot(view, item) || view.votes?.[vote]?.status === "open" }]
}

const voteOf = (play: Play, step: ScriptStep) => play.votes.get(String(step.voteId)) ?? String(step.voteId)

async function castVote(play: Play, step: ScriptStep): Promise<Shown[]> {
  const vote = voteOf(play, step)
  const voter = String(step.by ?? step.actor)
  const choice = step.choice as Choice
  const entered = step.enteredBy !== undefined
  const by = actor(play, entered ? String(step.enteredBy) : voter)
  const id = idOf(play, actor(play, voter).key)
  await command(by, "castVote", { vote, choice, ...(entered && { by: id }) })
  return [
    {
      what: "rösten är räknad",
      holds: ({ votes }) => votes?.[vote] === undefined || votes[vote].voted?.includes(id) === true,
    },
  ]
}

async function closeVote(play: Play, step: ScriptStep): Promise<Shown[]> {
  const vote = voteOf(play, step)
  await command(actor(play, step.actor), "closeVote", { vote })
  return [
    {
      what: "voteringen är avslutad",
      holds: ({ votes }) => votes?.[vote] === undefined || votes[vote].status === "closed",
    },
  ]
}

async function confirmDecision(play: Play, step: ScriptStep): Promise<Shown[]> {
  const item = itemOf(play, step)
  const by = actor(play, step.actor)
  if (by.session.view.peek()?.question?.stage === "put" && step.expectRefused === undefined) {
    const proposal = step.proposalId === undefined ? undefined : alternative(play, step.proposalId)
    await command(by, "declareFinding", {
      item,
      ...(proposal !== undefined && proposal !== "draft" && { proposal }),
      ...(step.rejected === true && { rejected: true }),
    })
  }
  await command(by, "confirmDecision", { item })
  const names = (step.decisionIds as string[] | undefined) ?? []
  for (const name of names) await markAssignments(play, step, name)
  const confirmed = names.flatMap((name) => play.decisions.get(name) ?? [])
  return [
    { what: "frågan är avgjord", holds: (view) => mayNot(view, item) || view.question?.item !== item },
    {
      what: "beslutet är bekräftat",
      holds: (view) => mayNot(view, item) || confirmed.every((id) => view.decisions?.[id]?.status === "confirmed"),
    },
  ]
}

/** The secretary marks the assignments that the script draws from a decision. */
async function markAssignments(play: Play, step: ScriptStep, name: string): Promise<void> {
  const decision = play.decisions.get(name)
  if (decision === undefined) return
  for (const one of pointOfStep(play, step).assignments ?? []) {
    if (one.decisionId !== name) continue
    await command(actor(play, "secretary"), "markAssignment", {
      decision,
      assignee: one.assignee ?? "",
      assigneeKind: one.assigneeKind ?? "none",
      task: one.task,
      ...(one.taskItems !== undefined && { subTasks: one.taskItems }),
      ...(one.due && { due: one.due }),
    })
  }
}

export const decidingActions: Record<string, Action> = {
  draftDecision,
  propose,
  withdrawProposal,
  putToMeeting,
  declareFinding,
  requestVote,
  openVote,
  castVote,
  closeVote,
  confirmDecision,
}
