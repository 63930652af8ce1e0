import { useCommand, useMay, usePerson, useSelf, useView } from "../../session/hooks"
import { Notice } from "../../ui/Notice"
import { refusal, text } from "../../ui/text"
import { alternativeName } from "../../ui/text/naming"
import { sidesNow } from "./path"

/**
 * *Ja* to one's own side at an acclamation, for who cannot be heard in the room because they are not in it. A help for the chair, who finds what the
 * meeting has decided; nobody says nej.
 */
export function AnswerQuestion() {
  const question = useView((view) => view.question)
  const people = useView((view) => view.people)
  const proposals = useView((view) => view.proposals)
  const me = usePerson()
  const answered = useSelf((self) => self.answered)
  const may = useMay("answerQuestion")
  const answer = useCommand("answerQuestion")
  const mode = useView((view) => view.people[me ?? ""]?.mode ?? view.meeting.mode)
  if (!may || question === undefined || question.purpose === "election" || mode !== "remote") return null
  const sides = sidesNow(question)
  const name = (side: string) => alternativeName(side, proposals, people)
  return (
    <fieldset class="answers" aria-busy={answer.pending || undefined}>
      <legend>
        {answered === undefined ? text("answer.ask") : text("answer.own", { name: name(answered) })}{" "}
        <span class="quiet">{text("answer.hint")}</span>
      </legend>
      <div class="buttons">
        {sides.map((side) => (
          <button
            key={side}
            type="button"
            class="button plain answer"
            aria-pressed={answered === side}
            aria-disabled={answer.pending || undefined}
            onClick={() => !answer.pending && answer.send({ item: question.item, alternative: side })}
          >
            {answered === side && <span aria-hidden="true">✓ </span>}
            {text("answer.yes", { name: name(side) })}
          </button>
        ))}
      </div>
      {answer.refused && <Notice tone="danger">{refusal(answer.refused)}</Notice>}
    </fieldset>
  )
}

/** What the answers say so far, for those who lead. */
export function AnswerCounts() {
  const question = useView((view) => view.question)
  const people = useView((view) => view.people)
  const proposals = useView((view) => view.proposals)
  const answers = Object.entries(question?.answers ?? {})
  if (answers.length === 0 || question?.vote !== undefined) return null
  const counts = answers
    .map(([side, count]) => text("answer.count", { count, name: alternativeName(side, proposals, people) }))
    .join(", ")
  return <p class="answer-counts">{text("answer.counts", { counts })}</p>
}
