import { useState } from "preact/hooks"
import { lifeOf } from "../../../model/documentLife"
import type { MeetingView, PersonId } from "../../../model/view"
import { useCommand, useView } from "../../../session/hooks"
import { Checklist, turned } from "../../../ui/Checklist"
import { text } from "../../../ui/text"
import { CheckList } from "../Checks"
import { useChecks } from "../found"
import { Sending } from "./Sending"

/** Who signs as the meeting stands: the secretary, who was in the chair, and the adjusters. */
export function usualSigners(view: MeetingView): PersonId[] {
  const before = Object.keys(lifeOf(view).signers ?? {})
  if (before.length > 0) return before
  const found = [view.secretary, view.presiding ?? view.chair, ...(view.adjusters ?? [])]
  return [...new Set(found)].filter((id) => id !== undefined)
}

export function SendForm(props: { onDone: () => void }) {
  const view = useView((whole) => whole)
  const send = useCommand("sendForAdjustment")
  const [signers, setSigners] = useState(() => usualSigners(view))
  const usual = usualSigners(view)
  const people = Object.entries(view.people)
    .filter(([id, person]) => usual.includes(id) || person.votes || person.here)
    .sort(([a, one], [b, other]) => place(usual, a) - place(usual, b) || one.order - other.order)
    .map(([id, { name }]) => ({ id, name, note: officeOf(view, id) }))
  const checks = useChecks()
  const go = async () => {
    const answer = await send.send({ signers })
    if (answer.status === "done") props.onDone()
  }
  return (
    <Sending label={text("act.send.do")} pending={send.pending} refused={send.refused} onSend={go}>
      <p>{text("act.send.hint")}</p>
      {checks.length > 0 && (
        <div>
          <p>{text("act.freeze.warnings")}</p>
          <CheckList checks={checks} to="dokument-" />
        </div>
      )}
      <div>
        <p aria-hidden="true">
          <strong>{text("act.send.who")}</strong>
        </p>
        <Checklist
          entries={people}
          chosen={signers}
          onTurn={(id, on) => setSigners(turned(signers, id, on))}
          label={text("act.send.who")}
        />
      </div>
    </Sending>
  )
}

function place(usual: readonly string[], id: string): number {
  const at = usual.indexOf(id)
  return at < 0 ? usual.length : at
}

function officeOf(view: MeetingView, id: PersonId): string {
  if (id === view.secretary) return text("signers.office.secretary")
  if (id === (view.presiding ?? view.chair)) return text("signers.office.chair")
  return view.adjusters?.includes(id) ? text("signers.office.adjuster") : ""
}

/** Notes are finished by the secretary alone. */
export function FinaliseForm(props: { onDone: () => void }) {
  const finalise = useCommand("finaliseNotes")
  const checks = useChecks()
  const go = async () => {
    const answer = await finalise.send({})
    if (answer.status === "done") props.onDone()
  }
  return (
    <Sending label={text("act.finalise")} pending={finalise.pending} refused={finalise.refused} onSend={go}>
      <p>{text("act.finalise.words")}</p>
      {checks.length > 0 && <CheckList checks={checks} to="dokument-" />}
    </Sending>
  )
}
