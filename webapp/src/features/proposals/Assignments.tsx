import { useState } from "preact/hooks"
import type { DecisionId } from "../../model/view"
import { useCommand, useMay, useSelf, useView } from "../../session/hooks"
import { Button } from "../../ui/Button"
import { Dialog } from "../../ui/Dialog"
import { Field } from "../../ui/Field"
import { Notice } from "../../ui/Notice"
import { refusal, text } from "../../ui/text"

/** Tasks that follow from a decision point: who is to do it, in a line under the point. */
export function Assignments(props: { decision: DecisionId }) {
  const ids = useView((view) => view.decisions?.[props.decision]?.assignments)
  const assignments = useView((view) => view.assignments)
  const mayMark = useMay("draftDecision")
  const remove = useCommand("removeAssignment")
  return (
    <div class="assignments">
      {(ids ?? []).map((id) => {
        const one = assignments?.[id]
        if (one === undefined) return null
        const assignee = one.assignee ?? "–"
        return (
          <p key={id} class="assignment">
            {one.due === undefined
              ? text("decision.assignment", { assignee })
              : text("decision.assignmentDue", { assignee, due: one.due })}
            {mayMark && (
              <Button tone="quiet" busy={remove.pending} onClick={() => remove.send({ assignment: id })}>
                {text("common.remove")}
              </Button>
            )}
          </p>
        )
      })}
    </div>
  )
}

/** Marks a task in a decision point. */
export function MarkAssignment(props: { decision: DecisionId }) {
  const [open, setOpen] = useState(false)
  const [assignee, setAssignee] = useState("")
  const [task, setTask] = useState("")
  const [due, setDue] = useState("")
  const mark = useCommand("markAssignment")
  const secretary = useSelf((self) => self.roles?.includes("secretary") === true)
  if (!secretary) return null
  const send = async (event: Event) => {
    event.preventDefault()
    const answer = await mark.send({
      decision: props.decision,
      assignee,
      assigneeKind: "group",
      task,
      ...(due !== "" && { due }),
    })
    if (answer.status !== "done") return
    setOpen(false)
    setAssignee("")
    setTask("")
    setDue("")
  }
  return (
    <>
      <Button tone="quiet" onClick={() => setOpen(true)}>
        {text("manage.assign")}
      </Button>
      <Dialog title={text("manage.assign")} open={open} onClose={() => setOpen(false)}>
        <form onSubmit={send}>
          <Field label={text("manage.assignee")} value={assignee} onInput={setAssignee} required />
          <Field label={text("manage.task")} value={task} onInput={setTask} lines={3} required />
          <Field label={text("manage.due")} value={due} onInput={setDue} hint="2019-03-01" />
          {mark.refused && <Notice tone="danger">{refusal(mark.refused)}</Notice>}
          <Button type="submit" tone="main" busy={mark.pending}>
            {text("common.save")}
          </Button>
        </form>
      </Dialog>
    </>
  )
}
