import type { ItemId, Proposal, ProposalId, Question } from "../../model/view"
import { linesOf } from "../../model/wording"
import { useCommand, usePerson, useSelf, useSession, useView, useWrites } from "../../session/hooks"
import { Button } from "../../ui/Button"
import { listed } from "../../ui/format"
import { Notice } from "../../ui/Notice"
import { refusal, text, textOf } from "../../ui/text"
import type { TextComponent } from "./Decisions"
import { ProposedChange } from "./Difference"
import { Finding } from "./Finding"
import { Support } from "./Support"

/** What has been moved at the item: full wording, by whom, of what kind, and how it stands. Withdrawn ones are not shown. */
export function Proposals(props: {
  item: ItemId
  Text: TextComponent
  /** For a screen at which nobody sits: nothing to press. */
  still?: boolean
  /** Only these, where others have no part in what is asked now. */
  only?: readonly string[]
}) {
  const item = useView((view) => view.items[props.item])
  const proposals = useView((view) => view.proposals)
  const statuses = useView((view) => view.decisions)
  const question = useView((view) => (view.question?.item === props.item ? view.question : undefined))
  if (item === undefined || item.hidden) return null
  const shown = (item.proposals ?? []).filter((id) => {
    const status = proposals?.[id]?.status
    return status !== undefined && status !== "withdrawn" && props.only?.includes(id) !== false
  })
  // Where the drafted points are put too, the finding stands with them.
  const besideDraft = (item.decisions ?? []).some((id) => ["put", "found"].includes(statuses?.[id]?.status ?? ""))
  return (
    <>
      {shown.map((id) => (
        <ProposalBlock
          key={id}
          id={id}
          place={placeOf(id, shown, proposals)}
          Text={props.Text}
          still={props.still === true}
        />
      ))}
      {!besideDraft && question && shown.length > 0 && <Outcome question={question} />}
    </>
  )
}

function Outcome(props: { question: Question }) {
  const { stage, purpose, requestedBy = [] } = props.question
  const says = stage === "found" || stage === "voteRequested" || requestedBy.length > 0
  if (!says || purpose === "election") return null
  return (
    <section class="decision put">
      <Finding question={props.question} />
    </section>
  )
}

/** Which of the proposals of the same kind by the same person, so that each is found by a name of its own. */
function placeOf(id: ProposalId, shown: ProposalId[], all: Record<ProposalId, Proposal> | undefined): number {
  const like = (one: ProposalId) => all?.[one]?.kind === all?.[id]?.kind && all?.[one]?.by === all?.[id]?.by
  return shown.filter(like).indexOf(id) + 1
}

function ProposalBlock(props: { id: ProposalId; place: number; Text: TextComponent; still: boolean }) {
  const proposal = useView((view) => view.proposals?.[props.id])
  const people = useView((view) => view.people)
  const me = usePerson()
  const withdraw = useCommand("withdrawProposal")
  const secretary = useSelf((self) => self.roles?.includes("secretary") === true)
  if (proposal === undefined) return null
  const kind = textOf("proposal.kind", proposal.kind, "proposal.kind.other")
  const name = proposal.by === undefined ? "" : (people[proposal.by]?.name ?? "")
  const mine = secretary || proposal.by === me
  const named = name === "" ? kind : text("proposal.by", { kind, name })
  const title = props.place > 1 ? `${named} (${props.place})` : named
  return (
    <section class={`proposal ${proposal.status}`} aria-label={title}>
      <p class="decision-state">
        <span>{textOf("proposal.status", proposal.status, "proposal.status.submitted")}</span>
      </p>
      <h3>{title}</h3>
      <Facts proposal={proposal} />
      <Worded proposal={proposal} Text={props.Text} still={props.still} />
      <div class="point-tools">
        <Support id={props.id} proposal={proposal} name={title} />
        {proposal.status === "submitted" && mine && (
          <Button
            tone="quiet"
            busy={withdraw.pending}
            label={text("proposal.withdrawLabel", { name: title })}
            onClick={() => withdraw.send({ proposal: props.id })}
          >
            {text("proposal.withdraw")}
          </Button>
        )}
      </div>
      {withdraw.refused && <Notice>{refusal(withdraw.refused)}</Notice>}
    </section>
  )
}

/** Who joins in it, who has entered it, to whom, until when and why. */
function Facts(props: { proposal: Proposal }) {
  const { proposal } = props
  const people = useView((view) => view.people)
  const session = useSession()
  const written = proposal.text === undefined ? undefined : session.text(proposal.text).value
  const wording = linesOf(proposal.wording ?? written).join(" ")
  /** What the wording says already is not said again. */
  const unsaid = (term: string | undefined): term is string => term !== undefined && !wording.includes(term)
  const joined = (proposal.with ?? []).map((id) => people[id]?.name ?? "")
  const facts = [
    joined.length > 0 && text("proposal.with", { names: listed(joined) }),
    proposal.enteredBy && text("proposal.enteredBy", { name: people[proposal.enteredBy]?.name ?? "" }),
    unsaid(proposal.to) && text("minutes.to", { to: proposal.to }).trim(),
    unsaid(proposal.until) && text("minutes.until", { until: proposal.until }).trim(),
    unsaid(proposal.reason) && proposal.reason,
  ].filter((part) => typeof part === "string" && part !== "")
  return facts.length === 0 ? null : <p class="proposal-facts">{facts.join(", ")}</p>
}

/** The wording: in the hands of who may write in it, for the others as what it changes. */
function Worded(props: { proposal: Proposal; Text: TextComponent; still: boolean }) {
  const { proposal, Text } = props
  const session = useSession()
  const writes = useWrites(proposal.text)
  if ((proposal.text ?? proposal.wording) === undefined) return null
  const plain = (
    <Text
      id={proposal.text ?? ""}
      label={text("write.labelProposal")}
      short
      locked={proposal.status !== "submitted"}
      {...(proposal.wording && { wording: proposal.wording })}
    />
  )
  if (writes && proposal.status === "submitted") return plain
  const written = proposal.text === undefined ? undefined : session.text(proposal.text).value
  return (
    <ProposedChange
      kind={proposal.kind}
      item={proposal.item}
      document={proposal.wording ?? written}
      still={props.still}
    >
      {plain}
    </ProposedChange>
  )
}
