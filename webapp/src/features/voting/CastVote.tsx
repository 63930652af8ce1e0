import { roundOf } from "../../model/rounds"
import type { Choice, PersonId, Vote, VoteId } from "../../model/view"
import { useCommand, usePerson, useSelf, useView } from "../../session/hooks"
import { listed } from "../../ui/format"
import { Notice } from "../../ui/Notice"
import { refusal, text, textOf } from "../../ui/text"
import { votedMeaning, voteTitle } from "../../ui/text/naming"

const CHOICES: Choice[] = ["yes", "no", "abstain"]

/** Three equal buttons that spell out what they mean. The own choice stays to be seen and can be changed until the end. */
export function CastVote(props: { vote: VoteId }) {
  const vote = useView((view) => view.votes?.[props.vote])
  const round = useView((view) => roundOf(view, props.vote))
  const people = useView((view) => view.people)
  const proposals = useView((view) => view.proposals)
  const own = useSelf((self) => self.votes?.[props.vote])
  const me = usePerson()
  const cast = useCommand("castVote")
  if (vote === undefined || vote.status !== "open") return null
  const entered = me !== undefined && vote.enteredBy?.[me] !== undefined
  const means = (choice: Choice) =>
    choice === "abstain"
      ? text("vote.meansAbstain")
      : votedMeaning(choice === "yes" ? vote.yes : vote.no, vote.purpose, proposals, people)
  return (
    <fieldset class="cast" aria-busy={cast.pending || undefined}>
      <legend>
        {vote.purpose && vote.purpose !== "main" && <span class="cast-title">{voteTitle(vote, round)}. </span>}
        {own === undefined ? text("vote.ask") : ownWords(own, entered)}
      </legend>
      <OwnOrganisation vote={vote} />
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
            <span class="choice-meaning">{means(choice)}</span>
          </button>
        ))}
      </div>
      {cast.refused && <Notice tone="danger">{refusal(cast.refused)}</Notice>}
    </fieldset>
  )
}

function ownWords(own: string, entered: boolean): string {
  const choice = textOf("vote", own, "vote.yes").toLowerCase()
  return text(entered ? "vote.enteredForYou" : "vote.own", { choice })
}

/** Which organisation this person belongs to in the vote, where each has one answer. */
export function organisationOf(vote: Vote, person: PersonId | undefined): string | undefined {
  const found = Object.entries(vote.organisations ?? {}).find(([, members]) => members.includes(person ?? ""))
  return found?.[0]
}

/** For whom one answers where each organisation has one vote, and that its members have not agreed yet. */
function OwnOrganisation(props: { vote: Vote }) {
  const { vote } = props
  const me = usePerson()
  const people = useView((view) => view.people)
  const told = useSelf((self) => self.disagreeing)
  const organisation = organisationOf(vote, me)
  if (vote.unit !== "organisation" || organisation === undefined) return null
  const others = (vote.organisations?.[organisation] ?? []).filter((id) => id !== me)
  const names = listed(others.map((id) => people[id]?.name ?? ""))
  const apart = told === organisation || vote.disagreeing?.includes(organisation) === true
  return (
    <>
      <p class="own-organisation">
        {text(others.length === 0 ? "vote.unitAlone" : "vote.unitYou", { organisation, names })}
      </p>
      {/* Told politely: it comes while another votes. */}
      <div role="status">{apart && <Notice>{text("vote.disagree", { organisation })}</Notice>}</div>
    </>
  )
}
