import type { MeetingView, PersonId } from "../../model/view"
import { useCommand, useView } from "../../session/hooks"
import { Button } from "../../ui/Button"
import { refusal, text } from "../../ui/text"

/**
 * Those who are expected: everybody, or, where fewer are expected than are listed, everybody but those of the last category,
 * in which absentees are listed.
 */
export function expectedOf(
  people: MeetingView["people"],
  categories: string[],
  expected: number | undefined,
): PersonId[] {
  const all = Object.keys(people)
  if (expected === undefined || expected >= all.length) return all
  return all.filter((id) => people[id]?.category !== categories[categories.length - 1])
}

/** Before the meeting: everybody who is expected with one press; who is missing is then taken out one by one. */
export function CheckInAll() {
  const early = useView((view) => view.meeting.phase === "planned" || view.meeting.phase === "checkIn")
  const people = useView((view) => view.people)
  const checkIn = useCommand("checkIn")
  const expected = useView((view) => view.expected)
  const categories = useView((view) => view.categories ?? [])
  const waiting = expectedOf(people, categories, expected).filter((id) => !people[id]?.here)
  if (!early || waiting.length < 2) return null
  return (
    <p>
      <Button busy={checkIn.pending} onClick={() => checkIn.send({ persons: waiting })}>
        {text("people.checkInAll", { count: waiting.length })}
      </Button>
      {checkIn.refused && <span class="lost"> {refusal(checkIn.refused)}</span>}
    </p>
  )
}
