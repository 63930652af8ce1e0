import type { ComponentType } from "preact"
import type { Decision, DecisionId, DocumentNode, Item, ItemId, Question, TextId } from "../../model/view"
import { type Answer, useCommand, useMay, useView } from "../../session/hooks"
import { Button } from "../../ui/Button"
import { focusText } from "../../ui/focus"
import { time } from "../../ui/format"
import { Gavel } from "../../ui/Gavel"
import { Notice } from "../../ui/Notice"
import { refusal, text, textOf } from "../../ui/text"
import { Assignments, MarkAssignment } from "./Assignments"
import { CostSplit } from "./CostSplit"
import { DecisionForm } from "./DecisionForm"
import { Finding } from "./Finding"
import { MarkCostSplit } from "./MarkCostSplit"
import { Reports } from "./Reports"

/** How a text is shown and, for those who may, written. Given by the shell, since it is another feature's. */
export type TextComponent = ComponentType<{
  id: TextId
  label: string
  placeholder?: string
  short?: boolean
  onNext?: () => void
  locked?: boolean
  wording?: DocumentNode
}>

/** The look of a decision tells its state by frame and words: dashed, framed and locked, solid with the gavel's mark. */
export type Look = "proposed" | "put" | "confirmed" | "lost"

export function lookOf(statuses: Decision["status"][]): Look {
  if (statuses.length > 0 && statuses.every((status) => status === "confirmed")) return "confirmed"
  if (statuses.length > 0 && statuses.every((status) => status === "lost")) return "lost"
  return statuses.some((status) => status === "put" || status === "found") ? "put" : "proposed"
}

interface Group {
  look: Look
  decisions: DecisionId[]
}

/** Points that stand in the same state follow one another in one frame; one already confirmed keeps its own. */
export function groups(ids: DecisionId[], decisions: Record<DecisionId, Decision>): Group[] {
  const made: Group[] = []
  for (const id of ids) {
    const status = decisions[id]?.status
    if (status === undefined) continue
    const look = lookOf([status])
    const last = made[made.length - 1]
    if (last?.look === look) last.decisions.push(id)
    else made.push({ look, decisions: [id] })
  }
  return made
}

/** The decisions of an item, in the place that they have in the document. */
export function Decisions(props: { item: ItemId; Text: TextComponent }) {
  const item = useView((view) => view.items[props.item])
  const decisions = useView((view) => view.decisions)
  const question = useView((view) => (view.question?.item === props.item ? view.question : undefined))
  const mayDraft = useMay("draftDecision")
  if (item === undefined || item.hidden) return null
  const ids = (item.decisions ?? []).filter((id) => decisions?.[id] !== undefined)
  const framed = groups(ids, decisions ?? {})
  const draftable = mayDraft && (item.status === "current" || item.status === "planned" || item.status === "parked")

  return (
    <>
      {framed.map((group) => (
        <Block
          key={group.decisions[0]}
          group={group}
          item={item}
          question={question}
          numberOf={(id) => ids.indexOf(id) + 1}
          Text={props.Text}
        />
      ))}
      {item.status !== "planned" && <Reports item={props.item} />}
      {draftable && question === undefined && <AddPoint item={props.item} first={ids.length === 0} />}
    </>
  )
}

function Block(props: {
  group: Group
  item: Item
  question: Question | undefined
  numberOf: (id: DecisionId) => number
  Text: TextComponent
}) {
  const { group, item } = props
  const body = useView((view) => view.meeting.body)
  const first = useView((view) => view.decisions?.[group.decisions[0] ?? ""])
  const heading = item.decisionHeading ?? text("decision.heading", { body: body.name })
  const numbered = item.numbered ?? (item.decisions ?? []).length > 1
  const put = group.look === "put"
  return (
    <section class={`decision ${group.look}`} aria-label={label(group.look)}>
      <div class="decision-state">
        {group.look === "confirmed" && <Gavel />}
        <span>{stateWords(group.look, first)}</span>
        {group.look === "proposed" && <DecisionForm item={first?.item} heading={heading} numbered={numbered} />}
      </div>
      <h3>{heading}</h3>
      <ol role="list" class={numbered ? "points numbered" : "points"}>
        {group.decisions.map((id) => (
          <Point key={id} id={id} number={numbered ? props.numberOf(id) : undefined} Text={props.Text} />
        ))}
      </ol>
      {put && props.question && <Finding question={props.question} />}
    </section>
  )
}

function label(look: Look): string {
  switch (look) {
    case "proposed":
      return text("decision.proposed")
    case "put":
      return text("decision.put")
    case "confirmed":
      return text("say.confirmed")
    case "lost":
      return text("decision.lost")
  }
}

function stateWords(look: Look, decision: Decision | undefined): string {
  if (look === "put") return text("decision.putLong")
  if (look !== "confirmed") return label(look)
  const how = decision?.method === undefined ? "" : textOf("decision.by", decision.method, "decision.by.acclamation")
  const when = decision?.confirmedAt === undefined ? "" : time(decision.confirmedAt)
  return `${text("decision.confirmed", { time: when })} ${how}`.trim()
}

function Point(props: { id: DecisionId; number: number | undefined; Text: TextComponent }) {
  const decision = useView((view) => view.decisions?.[props.id])
  const remove = useCommand("removeDecision")
  const draft = useCommand("draftDecision")
  const mayRemove = useMay("draftDecision")
  if (decision === undefined) return null
  const { Text } = props
  const next = async () => focusNew(await draft.send({ item: decision.item }))
  const drafted = decision.status === "drafted"
  const number = props.number ?? 1
  return (
    <li>
      {props.number !== undefined && <span class="point-number">{props.number}.</span>}
      <div class="point-text">
        {decision.text === undefined && decision.wording === undefined ? (
          <p class="empty">{text("decision.hiddenWording")}</p>
        ) : (
          <Text
            id={decision.text ?? ""}
            label={text("write.labelDecision", { number })}
            placeholder={text("write.placeholderDecision")}
            short
            locked={!drafted}
            {...(decision.wording && { wording: decision.wording })}
            onNext={next}
          />
        )}
        <CostSplit decision={props.id} />
        <Assignments decision={props.id} />
        <div class="point-tools">
          <MarkAssignment decision={props.id} />
          {drafted && <MarkCostSplit decision={props.id} />}
          {drafted && props.number !== undefined && <PutPoint id={props.id} item={decision.item} number={number} />}
          {drafted && mayRemove && (
            <Button
              tone="quiet"
              busy={remove.pending}
              label={text("draft.removeLabel", { number })}
              onClick={() => remove.send({ decision: props.id })}
            >
              {text("draft.remove")}
            </Button>
          )}
        </div>
        {remove.refused && <Notice>{refusal(remove.refused)}</Notice>}
      </div>
    </li>
  )
}

/** Who presides may take the points one by one. */
function PutPoint(props: { id: DecisionId; item: ItemId; number: number }) {
  const put = useCommand("putToMeeting")
  const may = useMay("putToMeeting")
  if (!may) return null
  return (
    <>
      <Button
        tone="quiet"
        busy={put.pending}
        label={text("decision.putPointLabel", { number: props.number })}
        onClick={() => put.send({ item: props.item, decisions: [props.id] })}
      >
        {text("decision.putPoint")}
      </Button>
      {put.refused && <Notice tone="danger">{refusal(put.refused)}</Notice>}
    </>
  )
}

/** Who has asked for a new point goes on writing in it. */
function focusNew(answer: Answer): void {
  const made = answer.status === "done" ? answer.result?.decision : undefined
  if (typeof made === "string") focusText(`decision:${made}`)
}

function AddPoint(props: { item: ItemId; first: boolean }) {
  const draft = useCommand("draftDecision")
  const add = async () => focusNew(await draft.send({ item: props.item }))
  return (
    <div class="add-point">
      <Button tone="plain" busy={draft.pending} onClick={add}>
        {props.first ? text("decision.proposed") : text("draft.add")}
      </Button>
      {draft.refused && <Notice>{refusal(draft.refused)}</Notice>}
    </div>
  )
}
