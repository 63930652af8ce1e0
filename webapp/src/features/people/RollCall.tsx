import { useState } from "preact/hooks"
import type { MeetingView, PersonId } from "../../model/view"
import { useCommand, useMay, useView } from "../../session/hooks"
import { Button } from "../../ui/Button"
import { Dialog } from "../../ui/Dialog"
import { time } from "../../ui/format"
import { Notice } from "../../ui/Notice"
import { refusal, text } from "../../ui/text"

/** Who is called: those who vote, now or by being called in, in the order of the list. */
export function calledOf(people: MeetingView["people"]): PersonId[] {
  const order = (id: PersonId) => people[id]?.order ?? 0
  return Object.keys(people)
    .filter((id) => people[id]?.votes || people[id]?.servesFor !== undefined)
    .sort((a, b) => order(a) - order(b))
}

/** The roll call: every member by name, those who are checked in ticked beforehand. */
export function RollCall() {
  const [open, setOpen] = useState(false)
  const may = useMay("recordRollCall")
  const done = useView((view) => view.meeting.rollCall)
  return (
    <>
      {done !== undefined && <p class="quiet">{text("rollCall.done", { time: time(done) })}</p>}
      {may && (
        <p>
          <Button onClick={() => setOpen(true)}>{text("rollCall.open")}</Button>
        </p>
      )}
      <Dialog title={text("rollCall.open")} open={open && may} onClose={() => setOpen(false)}>
        <Call onDone={() => setOpen(false)} />
      </Dialog>
    </>
  )
}

function Call(props: { onDone: () => void }) {
  const people = useView((view) => view.people)
  const record = useCommand("recordRollCall")
  const called = calledOf(people)
  const [present, setPresent] = useState<ReadonlySet<PersonId>>(() => new Set(called.filter((id) => people[id]?.here)))
  const turn = (id: PersonId, on: boolean) => {
    const next = new Set(present)
    if (on) next.add(id)
    else next.delete(id)
    setPresent(next)
  }
  const send = async (event: Event) => {
    event.preventDefault()
    const answer = await record.send({ present: called.filter((id) => present.has(id)) })
    if (answer.status === "done") props.onDone()
  }
  return (
    <form onSubmit={send}>
      <fieldset class="roll-call">
        <legend>{text("rollCall.ask")}</legend>
        {called.map((id, index) => (
          <label key={id} class="check">
            <input
              type="checkbox"
              checked={present.has(id)}
              onChange={(event) => turn(id, event.currentTarget.checked)}
            />
            <span>
              {index + 1}. {people[id]?.name}
              <span class="quiet">
                {" "}
                {[people[id]?.organisation, people[id]?.mode === "remote" && text("rollCall.remote")]
                  .filter(Boolean)
                  .join(" · ")}
              </span>
            </span>
          </label>
        ))}
      </fieldset>
      <p class="quiet">{text("rollCall.here", { count: present.size, all: called.length })}</p>
      {record.refused && <Notice tone="danger">{refusal(record.refused)}</Notice>}
      <div class="buttons">
        <Button type="submit" tone="main" busy={record.pending}>
          {text("rollCall.record")}
        </Button>
        {present.size < called.length && (
          <Button onClick={() => setPresent(new Set(called))}>{text("rollCall.all")}</Button>
        )}
        {present.size > 0 && <Button onClick={() => setPresent(new Set())}>{text("rollCall.none")}</Button>}
      </div>
    </form>
  )
}
