/** The actions of a meeting script from the call for a vote to its result, ballots and lots among them. */

import type { Choice, MeetingView, PersonId, Vote, VoteId } from "../src/model/view"
import type { Action } from "./actions"
import {
  actor,
  alternative,
  candidateOf,
  command,
  idOf,
  itemOf,
  keyOf,
  nameOfWinner,
  type Play,
  Refused,
  type Shown,
  shownOf,
} from "./play"
import type { ScriptStep } from "./script"

async function requestVote(play: Play, step: ScriptStep): Promise<Shown[]> {
  const item = itemOf(play, step)
  await command(actor(play, String(step.by ?? step.actor)), "requestVote", { item })
  const requested = (view: MeetingView) => [view.question?.stage, view.question?.round?.stage].includes("voteRequested")
  return [shownOf(item, "votering är begärd", requested)]
}

async function openVote(play: Play, step: ScriptStep): Promise<Shown[]> {
  const item = itemOf(play, step)
  const by = actor(play, step.actor)
  const candidates = (step.candidates as string[] | undefined)?.map((one) => candidateOf(play, one))
  const fields = {
    item,
    ...(candidates !== undefined && { candidates }),
    ...(candidates === undefined && { yes: alternative(play, step.yes), no: against(play, step.no) }),
    ...(step.secret === true && { secret: true }),
    ...(step.purpose !== undefined && { purpose: step.purpose as "main" }),
  }
  const open = () => command(by, "openVote", fields)
  const { vote = "" } = await open().catch(async (fault: unknown) => {
    // a script may leave it unsaid that somebody called for the vote
    const unasked = fault instanceof Refused && fault.code === "NO_VOTE_REQUESTED" && step.expectRefused === undefined
    if (!unasked) throw fault
    await command(by, "requestVote", { item })
    return open()
  })
  play.votes.set(String(step.voteId), vote)
  play.cast.set(vote, new Map())
  return [shownOf(item, "voteringen är öppen", ({ votes }) => votes?.[vote]?.status === "open"), untold(vote)]
}

/** What stands against the one proposal put is that it falls, however a script says so. */
function against(play: Play, name: unknown): string {
  const id = alternative(play, name)
  const known = id === "draft" || id === "decideToday" || [...play.proposals.values()].includes(id)
  return known ? id : "rejection"
}

const voteOf = (play: Play, step: ScriptStep): VoteId => play.votes.get(String(step.voteId)) ?? String(step.voteId)

/** How the script opened the vote that a step speaks of. */
const openingOf = (play: Play, step: ScriptStep) =>
  play.script.replay.steps.find(
    (one) => one.action === "openVote" && one.voteId === step.voteId && one.expectRefused === undefined,
  )

/** Nothing of the figures is told before a vote is closed, and nothing ever of who wrote what on a secret ballot. */
const untold = (vote: VoteId): Shown => ({
  what: "inga delsiffror och inga slutna röster",
  holds({ votes }) {
    const shown = votes?.[vote]
    if (shown === undefined) return true
    const choices = Object.keys(shown.choices ?? {}).length
    return (shown.status !== "open" || shown.tally === undefined) && (shown.secret !== true || choices === 0)
  },
})

const BLANK = new Set(["abstain", "blank", "blankt"])

async function castVote(play: Play, step: ScriptStep): Promise<Shown[]> {
  const vote = voteOf(play, step)
  const voter = keyOf(play, String(step.by ?? step.actor))
  const choice = String(step.choice)
  const opening = openingOf(play, step)
  const entered = step.enteredBy !== undefined
  const by = actor(play, entered ? String(step.enteredBy) : voter)
  const id = idOf(play, voter)
  const blank = BLANK.has(choice)
  if (opening?.secret === true) {
    await command(actor(play, voter), "castBallot", {
      vote,
      ...(blank ? { blank: true } : { candidate: candidateOf(play, choice) }),
    })
  } else {
    const elects = opening?.candidates !== undefined && !blank
    await command(by, "castVote", {
      vote,
      ...(elects ? { candidate: candidateOf(play, choice) } : { choice: (blank ? "abstain" : choice) as Choice }),
      ...(entered && { by: id }),
    })
    play.cast.get(vote)?.set(id, elects ? candidateOf(play, choice) : blank ? "abstain" : choice)
  }
  const counted = ({ votes }: MeetingView) => votes?.[vote]?.voted?.includes(id) === true
  const marked = ({ votes }: MeetingView) => !entered || votes?.[vote]?.enteredBy?.[id] === idOf(play, by.key)
  const item = play.votedOn(vote)
  return [shownOf(item, "rösten är räknad", counted), untold(vote), ownVote(play, vote, voter, marked)]
}

/** A voice vote that another has entered is seen so by the voter. */
const ownVote = (play: Play, vote: VoteId, voter: string, marked: (view: MeetingView) => boolean): Shown => ({
  what: "den som röstade ser sin röst",
  holds(view, person) {
    if (person.key !== voter) return true
    const cast = play.cast.get(vote)?.get(idOf(play, voter))
    return cast === undefined || (person.session.self.value?.votes?.[vote] === cast && marked(view))
  },
})

/** Paper in place of the box: figures only. */
async function enterBallots(play: Play, step: ScriptStep): Promise<Shown[]> {
  const vote = voteOf(play, step)
  const counted = Object.entries((step.candidates ?? {}) as Record<string, number>)
  const figures = Object.fromEntries(counted.map(([key, number]) => [candidateOf(play, key), number]))
  await command(actor(play, step.actor), "enterBallots", { vote, figures, blank: Number(step.blank ?? 0) })
  return [untold(vote)]
}

async function closeVote(play: Play, step: ScriptStep): Promise<Shown[]> {
  const vote = voteOf(play, step)
  await command(actor(play, step.actor), "closeVote", { vote })
  const item = play.votedOn(vote)
  return [
    shownOf(item, "voteringen är avslutad", ({ votes }) => votes?.[vote]?.status === "closed"),
    shownOf(item, "alla ser hur var och en röstade", ({ votes }) => byName(votes?.[vote], play.cast.get(vote))),
    untold(vote),
  ]
}

/** Who voted what is shown as it was cast, the last where one cast twice. */
function byName(vote: Vote | undefined, cast: ReadonlyMap<PersonId, string> | undefined): boolean {
  if (vote === undefined) return false
  if (vote.secret === true || vote.unit === "organisation") return true
  return [...(cast ?? [])].every(([person, choice]) => vote.choices?.[person] === choice)
}

async function cancelVote(play: Play, step: ScriptStep): Promise<Shown[]> {
  const vote = voteOf(play, step)
  await command(actor(play, step.actor), "cancelVote", { vote, reason: String(step.reason ?? "") })
  const cancelled = ({ votes }: MeetingView) => votes?.[vote]?.status === "cancelled"
  return [shownOf(play.votedOn(vote), "voteringen är avbruten", cancelled)]
}

/** Who drew; where a script has words for it that are nobody's name, whoever the step is taken by. */
function drawerOf(play: Play, step: ScriptStep): PersonId {
  const by = String(step.by ?? step.actor)
  const known = by === "chair" || by === "secretary" || play.persons.has(by)
  return idOf(play, keyOf(play, known ? by : step.actor))
}

async function drawLots(play: Play, step: ScriptStep): Promise<Shown[]> {
  const vote = voteOf(play, step)
  const winner = candidateOf(play, step.winner)
  await command(actor(play, step.actor), "drawLots", {
    vote,
    winner,
    by: drawerOf(play, step),
    ...(step.method !== undefined && { method: String(step.method) }),
  })
  return [
    shownOf(play.votedOn(vote), "lotten har avgjort", ({ votes }) => {
      const drawn = votes?.[vote]
      return nameOfWinner(drawn?.winner) === winner && drawn?.decidedBy === "lots"
    }),
  ]
}

export const votingActions: Record<string, Action> = {
  requestVote,
  openVote,
  castVote,
  enterBallots,
  closeVote,
  cancelVote,
  drawLots,
}
