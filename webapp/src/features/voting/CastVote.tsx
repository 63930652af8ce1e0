import type { Choice } from "../../model/view"
import { useCommand, usePerson, useSelf, useView } from "../../session/hooks"
import { Notice } from "../../ui/Notice"
import { refusal, text } from "../../ui/text"
import { alternativeName } from "../../ui/text/naming"

const CHOICES: Choice[] = ["yes", "no", "abstain"]

/** Three equal buttons that spell out what they mean. The own choice stays to be seen and can be changed until the end. */
export function CastVote(props: { vote: string }) {
  const vote = useView((view) => view.votes?.[props.vote])
  const people = useView((view) => view.people)
  const proposals = useView((view) => view.proposals)
  const own = useSelf((self) => self.votes?.[props.vote])
  const me = usePerson()
  const cast = useCommand("castVote")
  if (vote === undefined || vote.status !== "open") return null
  const entered = me !== undefined && vote.enteredBy?.[me] !== undefined
  const meaning: Record<Choice, string> = {
    yes: text("vote.means", { name: alternativeName(vote.yes, proposals, people) }),
    no: text("vote.means", { name: alternativeName(vote.no, proposals, people) }),
    abstain: text("vote.meansAbstain"),
  }
  return (
    <fieldset class="cast" aria-busy={cast.pending || undefined}>
      <legend>{own === undefined ? text("vote.ask") : ownWords(own, entered)}</legend>
      <div class="choices">
        {CHOICES.map((choice) => (
          <button
            key={choice}
            type="button"
            class={`choice ${choice}`}
            aria-pressed={own === choice}
            aria-disabled={cast.pending || undefined}
            onClick={() => !cast.pending && cast.send({ vote: props.vote, choice })}
          >
            <span class="choice-word">
              {own === choice && <span aria-hidden="true">✓ </span>}
              {text(`vote.${choice}`)}
            </span>
            <span class="choice-meaning">{meaning[choice]}</span>
          </button>
        ))}
      </div>
      {cast.refused && <Notice tone="danger">{refusal(cast.refused)}</Notice>}
    </fieldset>
  )
}

function ownWords(own: Choice, entered: boolean): string {
  const choice = text(`vote.${own}`).toLowerCase()
  return text(entered ? "vote.ownEntered" : "vote.own", { choice })
}
