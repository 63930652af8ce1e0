import { useLayoutEffect, useRef, useState } from "preact/hooks"
import type { Vote, VoteId } from "../../model/view"
import { useCommand, usePerson, useSelf, useView } from "../../session/hooks"
import { Button } from "../../ui/Button"
import { Notice } from "../../ui/Notice"
import { refusal, text } from "../../ui/text"
import { useCandidateName } from "./names"

/** An open election: one of the candidates, or nobody, and changed until it is closed. */
export function CastForCandidate(props: { vote: VoteId }) {
  const vote = useView((view) => view.votes?.[props.vote])
  const own = useSelf((self) => self.votes?.[props.vote])
  const me = usePerson()
  const cast = useCommand("castVote")
  const nameOf = useCandidateName()
  if (vote === undefined || vote.status !== "open") return null
  const entered = me !== undefined && vote.enteredBy?.[me] !== undefined
  const named = own === "abstain" ? text("vote.abstain").toLowerCase() : own && nameOf(own)
  const press = (candidate: string | undefined) => {
    if (cast.pending) return
    cast.send({ vote: props.vote, ...(candidate === undefined ? { choice: "abstain" } : { candidate }) })
  }
  return (
    <fieldset class="cast" aria-busy={cast.pending || undefined}>
      <legend>
        {named === undefined
          ? text("election.ask")
          : text(entered ? "vote.enteredForYou" : "vote.own", { choice: named })}
      </legend>
      <div class="candidates">
        {(vote.candidates ?? []).map((name) => (
          <Candidate
            key={name}
            name={nameOf(name)}
            pressed={own === name}
            busy={cast.pending}
            onPress={() => press(name)}
          />
        ))}
        <Candidate
          name={text("vote.abstain")}
          pressed={own === "abstain"}
          busy={cast.pending}
          onPress={() => press(undefined)}
        />
      </div>
      {cast.refused && <Notice tone="danger">{refusal(cast.refused)}</Notice>}
    </fieldset>
  )
}

function Candidate(props: { name: string; pressed: boolean; busy: boolean; onPress: () => void }) {
  return (
    <button
      type="button"
      class="choice"
      aria-pressed={props.pressed}
      aria-disabled={props.busy || undefined}
      onClick={props.onPress}
    >
      <span class="choice-word">
        {props.pressed && <span aria-hidden="true">✓ </span>}
        {props.name}
      </span>
    </button>
  )
}

const BLANK = ""

/**
 * A secret ballot: chosen, read once more, laid. What was chosen is kept nowhere on this page after that, and nobody sees
 * figures before the end.
 */
export function CastBallot(props: { vote: VoteId }) {
  const vote = useView((view) => view.votes?.[props.vote])
  const me = usePerson()
  const asked = useSelf((self) => self.asked?.action === "castBallot")
  if (vote === undefined || vote.status !== "open" || me === undefined || !vote.voters.includes(me)) return null
  if (vote.voted?.includes(me)) return <Laid />
  return asked ? <Ballot id={props.vote} vote={vote} /> : <p class="asked-words">{text("election.onPaper")}</p>
}

function Laid() {
  const words = useRef<HTMLParagraphElement>(null)
  useLayoutEffect(() => {
    // Who has just pressed the button that is gone now is led on; nobody else's focus moves.
    if (document.activeElement === document.body && ballotJustSent) words.current?.focus()
    ballotJustSent = false
  }, [])
  return (
    <p class="laid" ref={words} tabIndex={-1}>
      <strong>✓ {text("election.done")}</strong> {text("election.doneHint")}
    </p>
  )
}

/** Between the press and the view that says so. */
let ballotJustSent = false

function Ballot(props: { id: VoteId; vote: Vote }) {
  const send = useCommand("castBallot")
  const [choice, setChoice] = useState<string>()
  const [step, setStep] = useState<"choose" | "missing" | "confirm">("choose")
  const reading = useRef<HTMLParagraphElement>(null)
  const nameOf = useCandidateName()
  useLayoutEffect(() => {
    if (step === "confirm") reading.current?.focus()
  }, [step])
  const lay = async () => {
    ballotJustSent = true
    const answer = await send.send({
      vote: props.id,
      ...(choice === BLANK ? { blank: true } : { candidate: choice ?? "" }),
    })
    if (answer.status !== "done") ballotJustSent = false
  }
  if (step === "confirm" && choice !== undefined) {
    return (
      <div class="cast ballot">
        <p ref={reading} tabIndex={-1} class="ballot-reading">
          {choice === BLANK ? text("election.confirmBlank") : text("election.confirm", { name: nameOf(choice) })}
        </p>
        <div class="buttons">
          <Button tone="main" large busy={send.pending} onClick={lay}>
            {text("election.send")}
          </Button>
          <Button large onClick={() => setStep("choose")}>
            {text("election.back")}
          </Button>
        </div>
        {send.refused && <Notice tone="danger">{refusal(send.refused)}</Notice>}
      </div>
    )
  }
  const next = (event: Event) => {
    event.preventDefault()
    setStep(choice === undefined ? "missing" : "confirm")
  }
  return (
    <form class="cast ballot" onSubmit={next}>
      <fieldset>
        <legend>
          {text("election.ask")} <span class="quiet">{text("election.noPartial")}</span>
        </legend>
        <div class="ballot-choices">
          {[...(props.vote.candidates ?? []), BLANK].map((name) => (
            <label key={name} class="ballot-choice">
              <input
                type="radio"
                name={`ballot-${props.id}`}
                checked={choice === name}
                onChange={() => setChoice(name)}
              />
              <span>{name === BLANK ? text("election.blank") : nameOf(name)}</span>
            </label>
          ))}
        </div>
      </fieldset>
      {step === "missing" && choice === undefined && <Notice tone="danger">{text("election.choose")}</Notice>}
      <Button type="submit" tone="main" large>
        {text("election.next")}
      </Button>
    </form>
  )
}
