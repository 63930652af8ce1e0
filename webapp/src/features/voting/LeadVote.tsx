import { useState } from "preact/hooks"
import type { Vote, VoteId } from "../../model/view"
import { useCommand, useMay, useView } from "../../session/hooks"
import { Button } from "../../ui/Button"
import { Field, Select } from "../../ui/Field"
import { Notice } from "../../ui/Notice"
import { refusal, text } from "../../ui/text"
import { tiedOf } from "./ElectionResult"
import { useCandidateName } from "./names"

/** What those who lead have beside an open vote, or one that waits for its lot. */
export function LeadVote(props: { vote: VoteId }) {
  const vote = useView((view) => view.votes?.[props.vote])
  const mayEnter = useMay("enterBallots")
  const mayCancel = useMay("cancelVote")
  const mayDraw = useMay("drawLots")
  if (vote === undefined) return null
  if (vote.status === "closed") return mayDraw ? <DrawLots id={props.vote} vote={vote} /> : null
  if (vote.status !== "open") return null
  return (
    <div class="lead-vote">
      {vote.secret && mayEnter && <PaperBallots id={props.vote} vote={vote} />}
      {mayCancel && <Cancel id={props.vote} />}
    </div>
  )
}

function Cancel(props: { id: VoteId }) {
  const cancel = useCommand("cancelVote")
  const [reason, setReason] = useState("")
  const send = (event: Event) => {
    event.preventDefault()
    cancel.send({ vote: props.id, reason })
  }
  return (
    <details class="small-form">
      <summary>{text("vote.cancel")}</summary>
      <form onSubmit={send}>
        <Field label={text("vote.cancelReason")} value={reason} onInput={setReason} required />
        {cancel.refused && <Notice tone="danger">{refusal(cancel.refused)}</Notice>}
        <Button type="submit" tone="danger" busy={cancel.pending}>
          {text("vote.cancel")}
        </Button>
      </form>
    </details>
  )
}

/** A whole number of ballots; what is no number counts as none yet. */
export function ballots(written: string): number {
  return /^\d{1,4}$/.test(written.trim()) ? Number(written) : 0
}

/** Ballots of paper, counted in the room: only their numbers are known, and they have to agree with the voters. */
function PaperBallots(props: { id: VoteId; vote: Vote }) {
  const enter = useCommand("enterBallots")
  const [written, setWritten] = useState<Record<string, string>>({})
  const [blank, setBlank] = useState("")
  const [done, setDone] = useState(false)
  const nameOf = useCandidateName()
  const candidates = props.vote.candidates ?? []
  const all = props.vote.voters.length
  const figures = Object.fromEntries(candidates.map((name) => [name, ballots(written[name] ?? "")]))
  const sum = Object.values(figures).reduce((total, count) => total + count, ballots(blank))
  const send = async (event: Event) => {
    event.preventDefault()
    const answer = await enter.send({ vote: props.id, figures, blank: ballots(blank) })
    setDone(answer.status === "done")
  }
  return (
    <details class="small-form">
      <summary>{text("election.paper")}</summary>
      <form onSubmit={send}>
        <p class="quiet">{text("election.paperHint", { all })}</p>
        {candidates.map((name) => (
          <Field
            key={name}
            label={nameOf(name)}
            value={written[name] ?? ""}
            onInput={(value) => setWritten({ ...written, [name]: value })}
            numeric
          />
        ))}
        <Field label={text("election.blank")} value={blank} onInput={setBlank} numeric />
        <p role="status">{text("election.paperSum", { sum, all })}</p>
        {sum > all && <Notice tone="danger">{text("election.paperWrong")}</Notice>}
        {enter.refused && <Notice tone="danger">{refusal(enter.refused)}</Notice>}
        {done && <p role="status">{text("election.paperDone")}</p>}
        <Button type="submit" tone="main" busy={enter.pending}>
          {text("election.paperSend")}
        </Button>
      </form>
    </details>
  )
}

function DrawLots(props: { id: VoteId; vote: Vote }) {
  const draw = useCommand("drawLots")
  const people = useView((view) => view.people)
  const tied = tiedOf(props.vote)
  const nameOf = useCandidateName()
  const [winner, setWinner] = useState("")
  const [by, setBy] = useState("")
  const [method, setMethod] = useState("")
  const here = Object.entries(people).filter(([, person]) => person.here)
  const send = (event: Event) => {
    event.preventDefault()
    if (winner === "" || by === "") return
    draw.send({ vote: props.id, winner, by, ...(method !== "" && { method }) })
  }
  const none = { value: "", label: "–" }
  return (
    <form class="draw-lots" onSubmit={send} aria-label={text("election.drawTitle")}>
      <Select
        label={text("election.drawWinner")}
        value={winner}
        onChange={setWinner}
        options={[none, ...tied.map((name) => ({ value: name, label: nameOf(name) }))]}
      />
      <Select
        label={text("election.drawBy")}
        value={by}
        onChange={setBy}
        options={[none, ...here.map(([value, person]) => ({ value, label: person.name }))]}
      />
      <Field label={text("election.drawMethod")} value={method} onInput={setMethod} />
      {draw.refused && <Notice tone="danger">{refusal(draw.refused)}</Notice>}
      <Button type="submit" tone="main" large busy={draw.pending}>
        {text("election.drawSend")}
      </Button>
    </form>
  )
}
