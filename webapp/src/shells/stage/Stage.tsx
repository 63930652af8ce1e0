import { useMemo, useRef } from "preact/hooks"
import { ConnectionWords } from "../../features/connection/ConnectionWords"
import { DecisionPath } from "../../features/deciding/DecisionPath"
import { Rounds } from "../../features/deciding/Rounds"
import { Dissent } from "../../features/dissent/Dissent"
import { stateWords } from "../../features/minutes/CoverPage"
import { FollowedText } from "../../features/minutes/FollowedText"
import { QuorumWarning } from "../../features/people/Quorum"
import { Decisions } from "../../features/proposals/Decisions"
import { Proposals } from "../../features/proposals/Proposals"
import { RecusedLine } from "../../features/recusal/Recused"
import { Speaking } from "../../features/speakers/Speakers"
import { VoteResult } from "../../features/voting/VoteResult"
import type { ItemId, MeetingView } from "../../model/view"
import { SessionProvider, useReady, useSession, useView } from "../../session/hooks"
import { clockTime, date, itemNumber } from "../../ui/format"
import { text } from "../../ui/text"
import { onlooker } from "./onlooker"
import "./stage.css"
import { useFit } from "./useFit"

/**
 * The screen in the room: the current § and its title huge, the wording under decision, the vote. The same state as on
 * everybody's page, read from the back row; nothing to press.
 */
export function Stage() {
  const session = useSession()
  const looking = useMemo(() => onlooker(session), [session])
  return (
    <SessionProvider value={looking}>
      <Screen />
    </SessionProvider>
  )
}

function Screen() {
  const ready = useReady()
  return ready ? <Meeting /> : <main class="stage">{text("app.loading")}</main>
}

function Meeting() {
  const current = useView((view) => view.current)
  const meeting = useView((view) => view.meeting)
  const shown = meeting.phase === "open" ? current : undefined
  const stage = useRef<HTMLElement>(null)
  useFit(stage)
  return (
    <main class="stage" ref={stage}>
      <header>
        <h1>{meeting.body.shortName ?? meeting.title}</h1>
        <Floor />
        <ConnectionWords />
      </header>
      <QuorumWarning />
      {shown === undefined ? <Between /> : <Point key={shown} item={shown} />}
    </main>
  )
}

/** Before, between and after the items. */
function Between() {
  const meeting = useView((view) => view.meeting)
  const begun = useView((view) => view.order.some((id) => view.items[id]?.number !== undefined))
  const words =
    meeting.phase === "adjourned" && meeting.adjournedUntil !== undefined
      ? text("phase.adjournedUntil", { until: meeting.adjournedUntil })
      : stateWords(meeting, begun, false)
  return (
    <div class="stage-between">
      <h2>{meeting.title}</h2>
      <p>
        {date(meeting.date)}
        {meeting.start && `, kl.\u00a0${clockTime(meeting.start)}`}
        {meeting.place && `, ${meeting.place}`}
      </p>
      <p class="stage-words">{words}</p>
    </div>
  )
}

function Point(props: { item: ItemId }) {
  const item = useView((view) => view.items[props.item])
  const numbering = useView((view) => view.meeting.numbering)
  const votes = useView((view) => view.votes)
  if (item === undefined) return null
  const here = Object.entries(votes ?? {}).filter(([, vote]) => vote.item === props.item)
  const latest = here[here.length - 1]?.[0]
  return (
    <article>
      <h2>
        {item.number !== undefined && <span class="stage-number">{itemNumber(item.number, numbering)}</span>}
        <span>{item.hidden ? text("agenda.hidden") : item.title}</span>
      </h2>
      <RecusedLine item={props.item} />
      <Deciding item={props.item} vote={latest} />
    </article>
  )
}

/** What is being decided, or has been: a vote stands first until the gavel falls, then the wording, then what follows from it. */
function Deciding(props: { item: ItemId; vote: string | undefined }) {
  const open = useView((view) => underDecision(view, props.vote))
  const settled = useView((view) =>
    (view.items[props.item]?.decisions ?? []).some((id) => view.decisions?.[id]?.status === "confirmed"),
  )
  const sides = useView((view) => sidesOf(view, props.vote))
  const asked = useView((view) => view.question !== undefined)
  const vote = props.vote !== undefined && <VoteResult key={props.vote} vote={props.vote} />
  return (
    <>
      {open && vote}
      {/* Once it is decided, what fell is for the page and the minutes. */}
      <div class="stage-sides">
        {!settled && <Proposals item={props.item} Text={FollowedText} still {...(sides && { only: sides })} />}
        {sides?.includes("draft") !== false && <Decisions item={props.item} Text={FollowedText} />}
      </div>
      {!asked && !settled && <DecisionPath item={props.item} />}
      <Rounds item={props.item} />
      {!open && vote}
      <Dissent item={props.item} still />
    </>
  )
}

/** Whether this vote is open, or its result waits for the gavel. */
function underDecision(view: MeetingView, id: string | undefined): boolean {
  const status = view.votes?.[id ?? ""]?.status
  return status === "open" || (status === "closed" && view.question?.vote === id)
}

/** What a vote under decision is between: the others wait, and a wall has no room for them. */
function sidesOf(view: MeetingView, id: string | undefined): string[] | undefined {
  const vote = view.votes?.[id ?? ""]
  if (!underDecision(view, id) || vote?.yes === undefined || vote.no === undefined) return undefined
  return [vote.yes, vote.no]
}

function Floor() {
  const open = useView((view) => view.meeting.phase === "open" && view.current !== undefined)
  return open ? <Speaking /> : null
}
