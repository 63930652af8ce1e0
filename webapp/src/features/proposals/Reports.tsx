import { useState } from "preact/hooks"
import type { Task } from "../../model/register"
import type { ItemId, ItemReport } from "../../model/view"
import { useCommand, useFetched, useSelf, useView } from "../../session/hooks"
import { Button } from "../../ui/Button"
import { Dialog } from "../../ui/Dialog"
import { Field, Select } from "../../ui/Field"
import { date, itemNumber } from "../../ui/format"
import { Notice } from "../../ui/Notice"
import { refusal, text } from "../../ui/text"

/** What earlier meetings asked for and what has come of it, under the item where it was told. */
export function Reports(props: { item: ItemId }) {
  const reports = useView((view) => view.items[props.item]?.reports)
  const writes = useSelf((self) => self.roles?.includes("secretary") === true)
  const withdraw = useCommand("withdrawReport")
  return (
    <div class="reports">
      {reports?.map((report) => (
        <p key={`${report.meeting} ${report.assignment}`} class="assignment">
          {said(report)}
          {writes && (
            <Button
              tone="quiet"
              busy={withdraw.pending}
              onClick={() =>
                withdraw.send({ item: props.item, meeting: report.meeting, assignment: report.assignment })
              }
            >
              {text("common.remove")}
            </Button>
          )}
        </p>
      ))}
      {withdraw.refused && <Notice tone="danger">{refusal(withdraw.refused)}</Notice>}
      {writes && <Report item={props.item} />}
    </div>
  )
}

function said(report: ItemReport): string {
  const given = report.number === undefined ? date(report.date) : `${date(report.date)}, ${itemNumber(report.number)}`
  const who = report.assignee === undefined ? "" : `${report.assignee}: `
  const told = report.text === undefined ? "" : ` ${report.text}`
  return `${text("report.of", { given })} ${who}${report.task}.${told} ${text(`report.${report.result}`)}`
}

function Report(props: { item: ItemId }) {
  const [open, setOpen] = useState(false)
  return (
    <>
      <Button tone="quiet" onClick={() => setOpen(true)}>
        {text("report.open")}
      </Button>
      <Dialog title={text("report.open")} open={open} onClose={() => setOpen(false)}>
        <Form item={props.item} onDone={() => setOpen(false)} />
      </Dialog>
    </>
  )
}

function Form(props: { item: ItemId; onDone: () => void }) {
  const waiting = useFetched<{ assignments: Task[] }>("assignments", "")
  const [chosen, setChosen] = useState("")
  const [result, setResult] = useState<ItemReport["result"]>("done")
  const [told, setTold] = useState("")
  const command = useCommand("reportAssignment")
  const tasks = waiting?.status === "done" ? waiting.body.assignments : []
  const task = tasks.find((one) => key(one) === chosen) ?? tasks[0]

  const send = async (event: Event) => {
    event.preventDefault()
    if (task === undefined) return
    const { place } = task
    const answer = await command.send({
      item: props.item,
      report: {
        meeting: place.meeting,
        assignment: task.id,
        given: {
          date: place.date,
          task: task.task,
          ...(place.number !== undefined && { number: place.number }),
          ...(task.assignee !== undefined && { assignee: task.assignee }),
        },
        result,
        ...(told.trim() !== "" && { text: told.trim() }),
      },
    })
    if (answer.status === "done") props.onDone()
  }

  if (waiting === undefined) return <p>{text("report.wait")}</p>
  if (waiting.status === "refused") return <Notice tone="danger">{refusal(waiting.code)}</Notice>
  if (task === undefined) return <p>{text("report.none")}</p>
  return (
    <form onSubmit={send}>
      <Select
        label={text("report.which")}
        value={key(task)}
        onChange={setChosen}
        options={tasks.map((one) => ({ value: key(one), label: named(one) }))}
      />
      <Select
        label={text("report.result")}
        value={result}
        onChange={(value) => setResult(value as ItemReport["result"])}
        options={(["done", "reported", "dropped"] as const).map((one) => ({
          value: one,
          label: text(`report.${one}`),
        }))}
      />
      <Field label={text("report.text")} value={told} onInput={setTold} lines={3} />
      {command.refused && <Notice tone="danger">{refusal(command.refused)}</Notice>}
      <Button type="submit" tone="main" busy={command.pending}>
        {text("common.save")}
      </Button>
    </form>
  )
}

function key(task: Task): string {
  return `${task.place.meeting} ${task.id}`
}

function named(task: Task): string {
  const who = task.assignee === undefined ? "" : `${task.assignee}: `
  return `${who}${task.task} (${date(task.place.date)})`
}
