/** The actions of a meeting script from the draft to the gavel. */

import type { Question } from "../src/model/view"
import type { Action } from "./actions"
import {
  actor,
  alternative,
  anyView,
  command,
  idsOf,
  itemOf,
  type Play,
  pointOf,
  pointOfStep,
  type Shown,
  sameText,
  saved,
  shownOf,
  signedBy,
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

/** A point that was drafted before gets another wording. */
async function draftDecision(play: Play, step: ScriptStep): Promise<Shown[]> {
  const item = itemOf(play, step)
  const by = actor(play, step.actor)
  const point = pointOf(play, step.paragraph ?? step.point)
  const name = String(step.decisionId)
  const again = play.decisions.get(name)
  const decision = again ?? (await command(by, "draftDecision", { item })).decision ?? ""
  play.decisions.set(name, decision)
  if (again === undefined) await setForm(play, item, point)
  const writer = await writerOf(by, `decision:${decision}`)
  if (again !== undefined) play.typist.clear(writer)
  await play.typist.wording(writer, wordingOf(point, step))
  await saved(by, writer.text)
  return [
    shownOf(item, "förslaget till beslut finns", (view) => view.decisions?.[decision] !== undefined),
    sameText(writer, (view) => view.decisions?.[decision]?.text !== undefined),
  ]
}

/** What a script puts or confirms without having drafted it, the secretary drafts first. */
async function drafted(play: Play, step: ScriptStep): Promise<string[]> {
  const names = (step.decisionIds as string[] | undefined) ?? []
  for (const decisionId of names) {
    const known = pointOf(play, step.paragraph ?? step.point)?.decisions?.some((one) => one.id === decisionId)
    if (play.decisions.has(decisionId) || known !== true || step.expectRefused !== undefined) continue
    await draftDecision(play, { ...step, actor: "secretary", decisionId, text: undefined })
  }
  return names.map((name) => play.decisions.get(name) ?? name)
}

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
  const { by, person, onBehalf } = signedBy(play, step)
  const optional = Object.fromEntries(
    ["until", "to", "reason"].filter((name) => typeof step[name] === "string").map((name) => [name, step[name]]),
  )
  await setForm(play, item, pointOf(play, step.paragraph ?? step.point))
  const { proposal = "" } = await command(by, "propose", {
    item,
    kind: String(step.kind),
    text: String(step.text ?? ""),
    ...onBehalf,
    ...(Array.isArray(step.with) && { with: idsOf(play, step.with) }),
    ...optional,
  })
  play.proposals.set(String(step.proposalId), proposal)
  const withWhom = idsOf(play, step.with)
  return [
    shownOf(item, "yrkandet finns", ({ proposals }) => {
      const shown = proposals?.[proposal]
      return shown?.by === person && withWhom.every((one) => shown.with?.includes(one))
    }),
  ]
}

async function supportProposal(play: Play, step: ScriptStep): Promise<Shown[]> {
  const proposal = alternative(play, step.proposalId)
  const { by, person, onBehalf } = signedBy(play, step)
  await command(by, "supportProposal", { proposal, ...onBehalf })
  const item = anyView(play).proposals?.[proposal]?.item
  const joined: Shown["holds"] = ({ proposals }) => proposals?.[proposal]?.with?.includes(person) === true
  return [shownOf(item, "instämmandet syns", joined)]
}

async function withdrawProposal(play: Play, step: ScriptStep): Promise<Shown[]> {
  const proposal = alternative(play, step.proposalId)
  await command(actor(play, step.actor), "withdrawProposal", { proposal })
  const withdrawn = (status: string | undefined) => status === undefined || status === "withdrawn"
  return [{ what: "yrkandet är återtaget", holds: (view) => withdrawn(view.proposals?.[proposal]?.status) }]
}

async function putToMeeting(play: Play, step: ScriptStep): Promise<Shown[]> {
  const item = itemOf(play, step)
  const decisions = await drafted(play, step)
  const proposals = ((step.proposalIds as string[] | undefined) ?? []).map((id) => alternative(play, id))
  const points = proposals.includes("draft") && decisions.length === 0 ? draftedOf(play, item) : decisions
  await command(actor(play, step.actor), "putToMeeting", {
    item,
    ...(points.length > 0 && { decisions: points }),
    ...(proposals.length > 0 && { proposals: proposals.filter((one) => one !== "draft") }),
    ...(step.method !== undefined && { method: step.method as "acclamation" }),
    ...(step.purpose !== undefined && { purpose: step.purpose as "main" }),
  })
  return [shownOf(item, "frågan är ställd", (view) => view.question?.item === item)]
}

/** A script may name a draft among the proposals put. */
function draftedOf(play: Play, item: string): string[] {
  const { items, decisions } = anyView(play)
  return (items[item]?.decisions ?? []).filter((id) => decisions?.[id]?.status === "drafted")
}

/** Who is elected is no proposal. */
const findingOf = (play: Play, step: ScriptStep) => {
  const elected = play.prepared.people.has(String(step.proposalId))
  const proposal = step.proposalId === undefined || elected ? undefined : alternative(play, step.proposalId)
  return {
    ...(proposal !== undefined && proposal !== "draft" && { proposal }),
    ...(step.rejected === true && { rejected: true }),
  }
}

/** A finding in a round that chooses the counter-proposal shows in the rounds, and the question waits. */
const found = (question: Question | undefined) =>
  question?.finding !== undefined ||
  question?.round?.finding !== undefined ||
  question?.counter !== undefined ||
  (question?.rounds?.length ?? 0) > 0

async function declareFinding(play: Play, step: ScriptStep): Promise<Shown[]> {
  const item = itemOf(play, step)
  await command(actor(play, step.actor), "declareFinding", {
    item,
    ...findingOf(play, step),
    ...(step.as === "counterProposal" && { as: "counterProposal" }),
  })
  const chosen = step.as === "counterProposal"
  return [shownOf(item, "ordföranden har funnit", (view) => chosen || found(view.question))]
}

async function confirmDecision(play: Play, step: ScriptStep): Promise<Shown[]> {
  const item = itemOf(play, step)
  const by = actor(play, step.actor)
  const decisions = await drafted(play, step)
  if (by.session.view.peek()?.question?.stage === "put" && step.expectRefused === undefined) {
    await command(by, "declareFinding", { item, ...findingOf(play, step) })
  }
  const { proposal } = findingOf(play, step)
  await command(by, "confirmDecision", {
    item,
    ...(proposal !== undefined && step.rejected !== true && { proposal }),
    ...(decisions.length > 0 && step.rejected !== true && { decisions }),
  })
  const names = (step.decisionIds as string[] | undefined) ?? []
  for (const name of names) await markAssignments(play, step, name)
  return [
    shownOf(item, "frågan är avgjord", (view) => view.question?.item !== item),
    shownOf(item, step.rejected === true ? "förslaget har fallit" : "beslutet är bekräftat", ({ decisions: all }) =>
      step.rejected === true
        ? decisions.every((id) => all?.[id]?.status !== "confirmed")
        : decisions.every((id) => all?.[id]?.status === "confirmed"),
    ),
    shownOf(item, "yrkandet har vunnit eller fallit", ({ proposals }) => {
      const shown = proposal === undefined ? undefined : proposals?.[proposal]
      return shown === undefined || shown.status === (step.rejected === true ? "lost" : "won")
    }),
  ]
}

/** The secretary marks the assignments that the script draws from a decision. */
async function markAssignments(play: Play, step: ScriptStep, name: string): Promise<void> {
  const decision = play.decisions.get(name)
  if (decision === undefined || step.rejected === true) return
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
  supportProposal,
  withdrawProposal,
  putToMeeting,
  declareFinding,
  confirmDecision,
}
