import { useRef } from "preact/hooks"
import { FollowBar } from "../../features/agenda/FollowBar"
import type { Place } from "../../features/agenda/following"
import { AnswerCounts, AnswerQuestion } from "../../features/deciding/AnswerQuestion"
import { LastCall } from "../../features/dissent/LastCall"
import { Console } from "../../features/leading/Console"
import { PresidingGone } from "../../features/leading/PassChair"
import { CheckIn } from "../../features/people/CheckIn"
import { SoundAndPicture } from "../../features/people/SoundAndPicture"
import { DocumentAsks } from "../../features/record/Documents"
import { FloorBar } from "../../features/speakers/FloorBar"
import { CastVote } from "../../features/voting/CastVote"
import { CastBallot, CastForCandidate } from "../../features/voting/Elect"
import { RequestVote } from "../../features/voting/RequestVote"
import { VoiceVotes } from "../../features/voting/VoiceVotes"
import { useMay, useSelf, useView } from "../../session/hooks"
import { text } from "../../ui/text"
import { LateLeadVote } from "./late"
import { useBarHeight } from "./useBarHeight"

/** The bar at the foot: what is asked of this person now. Empty most of the time, and that is right. */
export function Asked(props: { place: Place; follow: () => void }) {
  const presiding = useSelf((self) => self.roles?.includes("presiding") === true)
  const here = useSelf((self) => self.here === true)
  const phase = useView((view) => view.meeting.phase)
  const mayCheckIn = useMay("checkIn")
  const current = useView((view) => view.current)
  const bar = useRef<HTMLElement>(null)
  useBarHeight(bar)
  const away = current !== undefined && props.place.shown !== current
  const checksIn = mayCheckIn && !here && (phase === "checkIn" || phase === "open")

  return (
    <section ref={bar} class="asked" id="asked" tabIndex={-1} aria-label={text("lead.title")}>
      {away && <FollowBar onFollow={props.follow} />}
      {checksIn && <CheckIn />}
      <Deciding presiding={presiding} />
      <SoundAndPicture />
      <LastCall presiding={presiding} />
      <FloorBar presiding={presiding} />
      {!presiding && <PresidingGone />}
      {presiding && phase !== "closed" && <Console />}
      <DocumentAsks />
    </section>
  )
}

/** What this person has to answer, and what those who lead have beside it. */
function Deciding(props: { presiding: boolean }) {
  const asked = useSelf((self) => self.asked)
  const secretary = useSelf((self) => self.roles?.includes("secretary") === true)
  const open = useView((view) => Object.entries(view.votes ?? {}).find(([, vote]) => vote.status === "open")?.[0])
  const undrawn = useView(
    (view) =>
      Object.entries(view.votes ?? {}).find(
        ([, vote]) =>
          vote.item === view.current && vote.status === "closed" && vote.candidates && vote.winner === undefined,
      )?.[0],
  )
  const secret = useView((view) => open !== undefined && view.votes?.[open]?.secret === true)
  const elects = useView((view) => open !== undefined && view.votes?.[open]?.candidates !== undefined)
  const leads = secretary || props.presiding
  const led = open ?? undrawn
  const voting = asked?.action === "castVote" ? asked.vote : undefined
  return (
    <>
      {voting !== undefined && !elects && <CastVote vote={voting} />}
      {voting !== undefined && elects && !secret && <CastForCandidate vote={voting} />}
      {open !== undefined && secret && <CastBallot vote={open} />}
      <AnswerQuestion />
      {asked?.action === "requestVote" && !props.presiding && <RequestVote />}
      {open !== undefined && leads && <VoiceVotes vote={open} />}
      {leads && <LateLeadVote vote={led} />}
      {props.presiding && <AnswerCounts />}
    </>
  )
}
