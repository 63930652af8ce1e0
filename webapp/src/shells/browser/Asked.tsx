import type { RefObject } from "preact"
import { useEffect, useRef } from "preact/hooks"
import { FollowBar } from "../../features/agenda/FollowBar"
import type { Place } from "../../features/agenda/following"
import { Console } from "../../features/leading/Console"
import { CheckIn } from "../../features/people/CheckIn"
import { CastVote } from "../../features/voting/CastVote"
import { RequestVote } from "../../features/voting/RequestVote"
import { VoiceVotes } from "../../features/voting/VoiceVotes"
import { useMay, useSelf, useView } from "../../session/hooks"
import { text } from "../../ui/text"

/** The bar at the foot: what is asked of this person now. Empty most of the time, and that is right. */
export function Asked(props: { place: Place; follow: () => void }) {
  const asked = useSelf((self) => self.asked)
  const presiding = useSelf((self) => self.roles?.includes("presiding") === true)
  const secretary = useSelf((self) => self.roles?.includes("secretary") === true)
  const here = useSelf((self) => self.here === true)
  const phase = useView((view) => view.meeting.phase)
  const mayCheckIn = useMay("checkIn")
  const openVote = useView((view) =>
    view.question?.vote !== undefined && view.votes?.[view.question.vote]?.status === "open"
      ? view.question.vote
      : undefined,
  )
  const current = useView((view) => view.current)
  const bar = useRef<HTMLElement>(null)
  useHeight(bar)
  const away = current !== undefined && props.place.shown !== current
  const checksIn = mayCheckIn && !here && (phase === "checkIn" || phase === "open")
  const voting = asked?.action === "castVote" ? asked.vote : undefined

  return (
    <section ref={bar} class="asked" id="asked" tabIndex={-1} aria-label={text("lead.title")}>
      {away && <FollowBar onFollow={props.follow} />}
      {checksIn && <CheckIn />}
      {voting !== undefined && <CastVote vote={voting} />}
      {asked?.action === "requestVote" && !presiding && <RequestVote />}
      {openVote !== undefined && (secretary || presiding) && <VoiceVotes vote={openVote} />}
      {presiding && <Console />}
    </section>
  )
}

/** Tells the style sheets how much of the window the bar covers, so that nothing is put or focused behind it. */
function useHeight(bar: RefObject<HTMLElement | null>) {
  useEffect(() => {
    const element = bar.current
    if (element === null || typeof ResizeObserver === "undefined") return
    const observer = new ResizeObserver(() => {
      document.documentElement.style.setProperty("--bar", `${element.offsetHeight}px`)
    })
    observer.observe(element)
    return () => observer.disconnect()
  }, [bar])
}
