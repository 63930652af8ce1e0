import type { ComponentChildren } from "preact"
import { useState } from "preact/hooks"
import type { ItemId } from "../../model/view"
import { useCommand, useMay, useSelf, useView } from "../../session/hooks"
import { Button } from "../../ui/Button"
import { Dialog } from "../../ui/Dialog"
import { Field, Select } from "../../ui/Field"
import { Notice } from "../../ui/Notice"
import { refusal, text } from "../../ui/text"
import { ItemAccess } from "./ItemAccess"
import { PlannedMinutes } from "./PlannedMinutes"
import { Presenters } from "./Presenters"

/** Adding to the agenda and changing it, for those who may; below the rail, out of the readers' way. */
export function ManageAgenda(props: { shown: ItemId | undefined }) {
  const mayAdd = useMay("addAgendaItem")
  const mayRegister = useMay("registerOtherMatter")
  const shown = props.shown
  return (
    <div class="manage">
      {mayRegister && <RegisterOtherMatter />}
      {mayAdd && <AddItem />}
      {shown !== undefined && <ChangeItem item={shown} />}
    </div>
  )
}

function RegisterOtherMatter() {
  const register = useCommand("registerOtherMatter")
  const people = useView((view) => view.people)
  const [raisedBy, setRaisedBy] = useState("")
  const here = Object.entries(people)
    .filter(([, one]) => one.here)
    .sort(([, a], [, b]) => a.order - b.order)
  const send = async (title: string) => {
    const answer = await register.send({ title, ...(raisedBy !== "" && { raisedBy }) })
    if (answer.status === "done") setRaisedBy("")
    return answer.status === "done"
  }
  return (
    <TitleForm
      label={text("manage.other")}
      field={text("manage.otherTitle")}
      pending={register.pending}
      refused={register.refused}
      onSend={send}
    >
      <Select
        label={text("manage.raisedBy")}
        value={raisedBy}
        onChange={setRaisedBy}
        options={[{ value: "", label: "–" }, ...here.map(([value, one]) => ({ value, label: one.name }))]}
      />
    </TitleForm>
  )
}

function AddItem() {
  const add = useCommand("addAgendaItem")
  return (
    <TitleForm
      label={text("manage.add")}
      field={text("manage.title")}
      pending={add.pending}
      refused={add.refused}
      onSend={async (title) => (await add.send({ title })).status === "done"}
    />
  )
}

/** One line, sent. It stays as it was filled in until the server has taken it. */
function TitleForm(props: {
  label: string
  field: string
  pending: boolean
  refused: string | undefined
  onSend: (title: string) => Promise<boolean>
  children?: ComponentChildren
}) {
  const [title, setTitle] = useState("")
  const send = async (event: Event) => {
    event.preventDefault()
    if (await props.onSend(title)) setTitle("")
  }
  return (
    <details class="small-form">
      <summary>{props.label}</summary>
      <form onSubmit={send}>
        <Field label={props.field} value={title} onInput={setTitle} required />
        {props.children}
        {props.refused && <Notice tone="danger">{refusal(props.refused)}</Notice>}
        <Button type="submit" busy={props.pending}>
          {text("common.add")}
        </Button>
      </form>
    </details>
  )
}

function ChangeItem(props: { item: ItemId }) {
  const [open, setOpen] = useState(false)
  const mayChange = useMay("addAgendaItem")
  const item = useView((view) => view.items[props.item])
  if (!mayChange || item === undefined || item.hidden) return null
  return (
    <>
      <Button tone="quiet" onClick={() => setOpen(true)}>
        {text("manage.item")}
      </Button>
      <Dialog title={text("manage.item")} open={open} onClose={() => setOpen(false)}>
        <ChangeForm item={props.item} title={item.title ?? ""} onDone={() => setOpen(false)} />
        <PlannedMinutes item={props.item} />
        <Presenters item={props.item} />
        <ItemAccess item={props.item} />
      </Dialog>
    </>
  )
}

function ChangeForm(props: { item: ItemId; title: string; onDone: () => void }) {
  const { item } = props
  const status = useView((view) => view.items[item]?.status)
  const order = useView((view) => view.order)
  const at = order.indexOf(item)
  const rename = useCommand("renameAgendaItem")
  const move = useCommand("moveAgendaItem")
  const start = useCommand("startItem")
  const withdraw = useCommand("withdrawAgendaItem")
  const notReached = useCommand("markNotReached")
  const presides = useSelf((self) => self.roles?.includes("presiding") === true)
  const current = useView((view) => view.current)
  const [title, setTitle] = useState(props.title)
  const [reason, setReason] = useState("")
  const refused = rename.refused ?? move.refused ?? start.refused ?? withdraw.refused ?? notReached.refused
  const ahead = status === "planned" || status === "parked" || status === "notReached"
  const done = async (answer: Promise<{ status: string }>) => {
    if ((await answer).status === "done") props.onDone()
  }
  const before = order[at - 1]
  const afterNext = order[at + 2]
  const because = reason === "" ? {} : { reason }
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        done(rename.send({ item, title }))
      }}
    >
      <Field label={text("manage.title")} value={title} onInput={setTitle} required />
      <Button type="submit" busy={rename.pending}>
        {text("manage.rename")}
      </Button>
      {ahead && (
        <div class="buttons">
          {before !== undefined && (
            <Button busy={move.pending} onClick={() => move.send({ item, before })}>
              {text("manage.moveUp")}
            </Button>
          )}
          {at < order.length - 1 && (
            <Button
              busy={move.pending}
              onClick={() => move.send(afterNext === undefined ? { item } : { item, before: afterNext })}
            >
              {text("manage.moveDown")}
            </Button>
          )}
        </div>
      )}
      {ahead && presides && (
        <Button
          busy={start.pending}
          onClick={() => done(start.send(current === undefined ? { item } : { item, seen: current }))}
        >
          {text("lead.openThis")}
        </Button>
      )}
      {ahead && presides && (
        <>
          <Field label={text("form.reason")} value={reason} onInput={setReason} />
          <div class="buttons">
            <Button busy={withdraw.pending} onClick={() => done(withdraw.send({ item, ...because }))}>
              {text("lead.withdrawAgendaItem")}
            </Button>
            <Button busy={notReached.pending} onClick={() => done(notReached.send({ item, ...because }))}>
              {text("lead.markNotReached")}
            </Button>
          </div>
        </>
      )}
      {refused && <Notice tone="danger">{refusal(refused)}</Notice>}
    </form>
  )
}
