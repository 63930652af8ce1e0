/**
 * Two hundred people vote within one second: some twice, some over a line that is cut, and the server is killed in
 * between. Every vote that was acknowledged is counted exactly once, the last of each person, and the counter that
 * people see never falls.
 *
 *   node dist-tools/voters.mjs [seed]      the seed decides who does what; it is printed
 */

import { join } from "node:path"
import { fileURLToPath } from "node:url"
import { isDeepStrictEqual } from "node:util"
import { effect } from "@preact/signals-core"
import { createOperator } from "../replay/operator"
import { arrive, type Person } from "../replay/person"
import type { Script } from "../replay/script"
import { startServer } from "../replay/server"
import type { Command, Commands, CommandType } from "../src/model/commands"
import type { PersonId, VoteId } from "../src/model/view"

const VOTERS = 200
const SECOND = 1000
const TWICE = 0.25
const CUT = 0.2
const root = join(fileURLToPath(import.meta.url), "../../..")
const seed = Number(process.argv[2] ?? Date.now() % 100_000)
const next = mulberry32(seed)

type Choice = "yes" | "no" | "abstain"

/** Small, and the same everywhere. */
function mulberry32(state: number): () => number {
  let now = state
  return () => {
    now = (now + 0x6d2b79f5) | 0
    let t = Math.imul(now ^ (now >>> 15), 1 | now)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
}

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))

function must(holds: boolean, what: string): asserts holds {
  if (!holds) throw new Error(what)
}

/** The chair is the first voter; one more, without a vote, writes. */
function script(): Script {
  const people = Array.from({ length: VOTERS + 1 }, (_, i) => ({ id: `p${i}`, name: `Röstande Nummer-${i}` }))
  return {
    format: "meeting-script/1",
    body: {
      id: "stora",
      name: "Stora samrådsgruppen",
      shortName: "SSG",
      kind: "samrådsgrupp",
      memberOrganisations: [],
    },
    documentType: "protokoll",
    numbering: { scheme: "paragraphPerYear", year: 2026, firstParagraph: 1 },
    meeting: { title: "Omröstning", date: "2026-03-03", start: "09:00", end: "10:00", place: "Sal 1", mode: "remote" },
    people,
    attendance: people.map(({ id }, i) => ({
      personId: id,
      category: "beslutande",
      organisation: `Kommun ${i % 8}`,
      votes: i < VOTERS,
    })),
    offices: [
      { role: "chair", personId: "p0" },
      { role: "secretary", personId: `p${VOTERS}` },
    ],
    agenda: [{ agendaNumber: 1, title: "Ärendet" }],
    items: [],
    attachments: [],
    replay: { steps: [] },
  } as unknown as Script
}

async function does<T extends CommandType>(
  person: Person,
  type: T,
  fields: Commands[T],
): Promise<Record<string, string>> {
  const answer = await person.session.send({ type, ...fields } as unknown as Command)
  must(answer.status === "done", `${type}: ${JSON.stringify(answer)}`)
  return (answer.result ?? {}) as Record<string, string>
}

/** Follows how many have voted, as this page shows it. */
function watch(person: Person, vote: VoteId): { seen(): number; falls(): readonly string[] } {
  const falls: string[] = []
  let most = 0
  effect(() => {
    const now = person.session.view.value?.votes?.[vote]?.voted?.length ?? 0
    if (person.session.view.value !== undefined && now < most) falls.push(`${person.key}: ${most} → ${now}`)
    most = Math.max(most, now)
  })
  return { seen: () => most, falls: () => falls }
}

async function votes(voter: Person, vote: VoteId): Promise<{ last: Choice; twice: boolean; cut: boolean }> {
  const choose = (): Choice => (["yes", "no", "abstain"] as const)[Math.floor(next() * 2.6)] ?? "abstain"
  const plan = { first: choose(), second: choose(), at: next() * SECOND, again: next() * 300, tunnel: next() * 30 }
  const twice = next() < TWICE
  const cut = next() < CUT
  await pause(plan.at)
  const sent = [does(voter, "castVote", { vote, choice: plan.first } as Commands["castVote"])]
  if (cut) {
    await pause(plan.tunnel)
    voter.cut()
  }
  if (twice) {
    await pause(plan.again)
    // Sent whether or not the first has been answered: the last counts all the same.
    sent.push(does(voter, "castVote", { vote, choice: plan.second } as Commands["castVote"]))
  }
  await Promise.all(sent)
  return { last: twice ? plan.second : plan.first, twice, cut }
}

async function main() {
  console.log(`seed ${seed}`)
  const server = await startServer(root)
  const everybody: Person[] = []
  try {
    const operator = createOperator(server.url, server.token)
    const prepared = await operator.prepare(script())
    for (let i = 0; i <= VOTERS; i++) {
      const id = prepared.people.get(`p${i}`)
      must(id !== undefined, `p${i} was not planned`)
      const link = await operator.link(prepared.meeting, id)
      everybody.push(await arrive(server.url, link, { key: id, name: `p${i}` }))
    }
    await held(everybody, [...prepared.items.values()][0] as string, server.killAndRestart)
  } finally {
    for (const one of everybody) one.leave()
    await server.stop()
  }
}

async function held(everybody: readonly Person[], item: string, kill: () => Promise<void>) {
  const [chair, ...others] = everybody as [Person, ...Person[]]
  const voters = everybody.slice(0, VOTERS)
  await does(chair, "openCheckIn", {})
  await does(chair, "checkIn", { persons: everybody.map((one) => one.key as PersonId) } as Commands["checkIn"])
  await does(chair, "openMeeting", {})
  await does(chair, "startItem", { item } as Commands["startItem"])
  await does(others.at(-1) as Person, "draftDecision", {
    item,
    text: ["att bifalla förslaget."],
  } as Commands["draftDecision"])
  await does(chair, "putToMeeting", { item } as Commands["putToMeeting"])
  await does(chair, "declareFinding", { item } as Commands["declareFinding"])
  await does(chair, "requestVote", { item } as Commands["requestVote"])
  const opened = await does(chair, "openVote", { item, yes: "draft", no: "rejection" } as Commands["openVote"])
  const vote = opened.vote as VoteId
  for (const one of everybody) {
    must(await one.shows(() => one.session.view.peek()?.votes?.[vote] !== undefined, 30_000), `${one.key} sees no vote`)
  }

  const watchers = [chair, others.at(-1) as Person, ...others.slice(0, 8)].map((one) => watch(one, vote))
  const casting = voters.map((voter) => votes(voter, vote))
  await pause(SECOND / 2)
  const before = Math.max(...watchers.map((one) => one.seen()))
  await kill()
  const cast = await Promise.all(casting)
  await does(chair, "castVote", { vote, choice: "yes" } as Commands["castVote"])

  const wanted = new Map(voters.map((voter, i) => [voter.key, i === 0 ? "yes" : (cast[i]?.last as Choice)]))
  await does(chair, "closeVote", { vote } as Commands["closeVote"])
  const count = (choice: Choice) => [...wanted.values()].filter((one) => one === choice).length
  const tally = { yes: count("yes"), no: count("no"), abstain: count("abstain") }
  for (const one of [chair, ...others.slice(0, 8)]) {
    const closed = () => one.session.view.peek()?.votes?.[vote]
    must(await one.shows(() => closed()?.status === "closed", 30_000), `${one.key} does not see the result`)
    const shown = closed() as { tally?: Record<string, number>; choices?: Record<string, string> }
    for (const choice of ["yes", "no", "abstain"] as const) {
      must(
        (shown.tally?.[choice] ?? 0) === tally[choice],
        `counted ${JSON.stringify(shown.tally)}, cast ${JSON.stringify(tally)}`,
      )
    }
    must(
      isDeepStrictEqual(new Map(Object.entries(shown.choices ?? {})), wanted),
      "somebody's choice is not the last one",
    )
  }
  const falls = watchers.flatMap((one) => one.falls())
  must(falls.length === 0, `the counter fell: ${falls.join(", ")}`)
  const twice = cast.filter((one) => one.twice).length
  const cut = cast.filter((one) => one.cut).length
  console.log(
    `${VOTERS} voted, ${twice} of them twice, ${cut} over a cut line, the server killed at ${before}: ` +
      `${tally.yes} yes, ${tally.no} no, ${tally.abstain} abstained, each counted once; the counter never fell.`,
  )
}

main().then(
  () => process.exit(0),
  (fault: Error) => {
    console.error(`seed ${seed}: ${fault.stack}`)
    process.exit(1)
  },
)
