import { useState } from "preact/hooks"
import type { Command, CommandType } from "../../model/commands"
import type { MeetingView, SelfView } from "../../model/view"
import { useCommand, useSelf, useView } from "../../session/hooks"
import { Button } from "../../ui/Button"
import { Dialog } from "../../ui/Dialog"
import { Field, Select } from "../../ui/Field"
import { capital } from "../../ui/format"
import { Menu } from "../../ui/Menu"
import { Notice } from "../../ui/Notice"
import { refusal, type TextKey, text } from "../../ui/text"
import { alternativeName } from "../../ui/text/naming"
import { OtherFindings } from "./OtherFindings"
import { PassChairDialog } from "./PassChair"
import { PathActs } from "./PathActs"
import { PutAlone } from "./PutAlone"
import { RoundAloud } from "./RoundAloud"

interface Ask {
  field: string
  label: TextKey
  /** `people`: one of those who are here; `sides`: an alternative of the question. */
  from?: "people" | "sides"
  required?: boolean
}

interface Act {
  type: CommandType
  label: TextKey
  /** The item that it concerns, filled in by itself. */
  item?: "current"
  /** Filled in with what the person answers, in a small dialog. */
  ask?: Ask[]
  /** In sight, not in the menu, when it may be done. */
  near?: boolean
  /** The command whose permission tells for this one too, where the server answers only for that. */
  like?: CommandType
}

/** What else the server may allow who presides. The order is that of a meeting. */
const ACTS: Act[] = [
  { type: "openCheckIn", label: "lead.openCheckIn", near: true },
  { type: "openMeeting", label: "lead.openMeeting", near: true },
  { type: "takeBack", label: "lead.takeBack", item: "current", near: true },
  {
    type: "openVote",
    label: "lead.openVote",
    item: "current",
    near: true,
    ask: [
      { field: "yes", label: "form.vote.yes", from: "sides", required: true },
      { field: "no", label: "form.vote.no", from: "sides", required: true },
    ],
  },
  { type: "adoptAgenda", label: "lead.adoptAgenda" },
  { type: "requestVote", label: "lead.requestVoteCalled", item: "current", ask: [person("by")] },
  { type: "closeItem", label: "lead.closeItem", item: "current" },
  { type: "parkItem", label: "lead.parkItem", item: "current" },
  {
    type: "table",
    like: "closeItem",
    label: "lead.table",
    item: "current",
    ask: [{ field: "until", label: "form.table.until", required: true }],
  },
  {
    type: "referBack",
    like: "closeItem",
    label: "lead.referBack",
    item: "current",
    ask: [
      { field: "to", label: "form.referBack.to", required: true },
      { field: "reason", label: "form.referBack.reason", required: true },
    ],
  },
  {
    type: "referToOtherBody",
    like: "closeItem",
    label: "lead.referToOtherBody",
    item: "current",
    ask: [
      { field: "body", label: "form.refer.body", required: true },
      { field: "when", label: "form.refer.when" },
    ],
  },
  { type: "appointAdjuster", label: "lead.appointAdjuster", ask: [person("persons")] },
  {
    type: "adjournMeeting",
    label: "lead.adjournMeeting",
    ask: [{ field: "until", label: "form.adjourn.until" }],
  },
  { type: "callForReservations", label: "lead.callForReservations" },
  { type: "closeMeeting", label: "lead.closeMeeting" },
]

function person(field: string): Ask {
  return { field, label: "form.person", from: "people", required: true }
}

export function Beside(props: { main: string }) {
  const may = useSelf((self) => self.may)
  const current = useView((view) => view.current)
  const question = useView((view) => view.question !== undefined)
  const [asking, setAsking] = useState<Act>()
  const [passing, setPassing] = useState(false)
  const passes = may?.passChair === true && props.main !== "passChair"
  const open = ACTS.filter((act) => allowed(act, may, props.main, current !== undefined))
  const kind = useView((view) => view.items[view.current ?? ""]?.kind)
  // With a path at hand each question comes in its turn; out of turn is for the menu.
  const suggested = useSelf((self) => self.suggestedPath !== undefined)
  const ordered = useView((view) => view.path !== undefined && view.path.item === view.current) || suggested
  const fits = (act: Act) =>
    act.near || (question && act.type === "requestVote") || (kind === "adoptAgenda" && act.type === "adoptAgenda")
  const near = open.filter(fits)
  const far = open.filter((act) => !near.includes(act))
  return (
    <div class="beside">
      <PathActs main={props.main} />
      {!ordered && <PutAlone />}
      <OtherFindings main={props.main} />
      <RoundAloud />
      {near.map((act) => (
        <ActButton key={act.type} act={act} onAsk={setAsking} />
      ))}
      {(far.length > 0 || passes) && (
        <Menu label={text("common.more")} up>
          {ordered && <PutAlone />}
          {far.map((act) => (
            <ActButton key={act.type} act={act} onAsk={setAsking} />
          ))}
          {passes && <Button onClick={() => setPassing(true)}>{text("lead.passChair")}</Button>}
        </Menu>
      )}
      <PassChairDialog open={passing} onClose={() => setPassing(false)} />
      <Dialog
        title={asking === undefined ? "" : labelOf(asking, "")}
        open={asking !== undefined}
        onClose={() => setAsking(undefined)}
      >
        {asking && <AskForm act={asking} onDone={() => setAsking(undefined)} />}
      </Dialog>
    </div>
  )
}

/** Whether the server would take it; the main action is not offered twice. */
export function allowed(act: Act, may: SelfView["may"], main: string, hasItem: boolean): boolean {
  return may?.[act.like ?? act.type] === true && act.type !== main && (act.item === undefined || hasItem)
}

function labelOf(act: Act, point: string): string {
  return text(act.label, { point }).trim()
}

function ActButton(props: { act: Act; onAsk: (act: Act) => void }) {
  const { act } = props
  const command = useCommand(act.type)
  const item = useView((view) => view.current)
  const number = useView((view) => (view.current === undefined ? undefined : view.items[view.current]?.number))
  const press = () => (act.ask === undefined ? command.send(fieldsOf(act, item, {})) : props.onAsk(act))
  return (
    <>
      <Button busy={command.pending} onClick={press}>
        {labelOf(act, number === undefined ? "" : `§\u00a0${number}`)}
      </Button>
      {command.refused && <Notice tone="danger">{refusal(command.refused)}</Notice>}
    </>
  )
}

function fieldsOf(act: Act, item: string | undefined, answers: Record<string, string>): Omit<Command, "type"> {
  const given: Record<string, unknown> = {}
  for (const [field, value] of Object.entries(answers)) {
    if (value !== "") given[field] = field === "persons" ? [value] : value
  }
  return { ...(act.item === "current" && { item }), ...given } as unknown as Omit<Command, "type">
}

function AskForm(props: { act: Act; onDone: () => void }) {
  const { act } = props
  const command = useCommand(act.type)
  const view = useView((whole) => whole)
  const [answers, setAnswers] = useState<Record<string, string>>({})
  const send = async (event: Event) => {
    event.preventDefault()
    const round = act.type === "openVote" && choosesCounter(view, answers)
    const fields = { ...answers, ...(round && { purpose: "counterProposal" }) }
    const answer = await command.send(fieldsOf(act, view.current, fields))
    if (answer.status === "done") props.onDone()
  }
  const set = (field: string) => (value: string) => setAnswers({ ...answers, [field]: value })
  return (
    <form onSubmit={send}>
      {act.ask?.map((ask) =>
        ask.from === undefined ? (
          <Field
            key={ask.field}
            label={text(ask.label)}
            value={answers[ask.field] ?? ""}
            onInput={set(ask.field)}
            required={ask.required === true}
          />
        ) : (
          <Select
            key={ask.field}
            label={text(ask.label)}
            value={answers[ask.field] ?? ""}
            onChange={set(ask.field)}
            options={[{ value: "", label: "–" }, ...optionsOf(view, ask.from)]}
          />
        ),
      )}
      {command.refused && <Notice tone="danger">{refusal(command.refused)}</Notice>}
      <Button type="submit" tone="main" busy={command.pending}>
        {labelOf(act, "")}
      </Button>
    </form>
  )
}

/** With three or more put, a vote between two that are not the one found chooses which of them stands against it. */
function choosesCounter(view: MeetingView, answers: Record<string, string>): boolean {
  const { alternatives = [], finding } = view.question ?? {}
  return alternatives.length > 2 && finding !== undefined && ![answers.yes, answers.no].includes(finding)
}

function optionsOf(view: MeetingView, from: "people" | "sides"): { value: string; label: string }[] {
  if (from === "people") {
    return Object.entries(view.people)
      .filter(([, one]) => one.here)
      .map(([value, one]) => ({ value, label: one.name }))
  }
  const put = view.question?.alternatives ?? []
  const sides = put.length === 1 ? [...put, "rejection"] : put
  return sides.map((value) => ({ value, label: capital(alternativeName(value, view.proposals, view.people)) }))
}
