import type { ItemId, ProposalId, Question } from "../../model/view"
import { useCommand, usePerson, useSelf, useView } from "../../session/hooks"
import { Button } from "../../ui/Button"
import { listed } from "../../ui/format"
import { Notice } from "../../ui/Notice"
import { refusal, text, textOf } from "../../ui/text"
import type { TextComponent } from "./Decisions"
import { Finding } from "./Finding"

/** What has been moved at the item: full wording, by whom, of what kind, and how it stands. Withdrawn ones are not shown. */
export function Proposals(props: { item: ItemId; Text: TextComponent }) {
  const item = useView((view) => view.items[props.item])
  const proposals = useView((view) => view.proposals)
  const question = useView((view) => (view.question?.item === props.item ? view.question : undefined))
  if (item === undefined || item.hidden) return null
  const shown = (item.proposals ?? []).filter((id) => {
    const status = proposals?.[id]?.status
    return status !== undefined && status !== "withdrawn"
  })
  const onlyProposals = (item.decisions ?? []).length === 0 && shown.length > 0
  return (
    <>
      {shown.map((id) => (
        <ProposalBlock key={id} id={id} Text={props.Text} />
      ))}
      {onlyProposals && question && <Outcome question={question} />}
    </>
  )
}

function Outcome(props: { question: Question }) {
  return (
    <section class="decision put">
      <Finding question={props.question} />
    </section>
  )
}

function ProposalBlock(props: { id: ProposalId; Text: TextComponent }) {
  const proposal = useView((view) => view.proposals?.[props.id])
  const people = useView((view) => view.people)
  const me = usePerson()
  const withdraw = useCommand("withdrawProposal")
  const secretary = useSelf((self) => self.roles?.includes("secretary") === true)
  if (proposal === undefined) return null
  const { Text } = props
  const kind = textOf("proposal.kind", proposal.kind, "proposal.kind.other")
  const name = proposal.by === undefined ? "" : (people[proposal.by]?.name ?? "")
  const joined = (proposal.with ?? []).map((id) => people[id]?.name ?? "")
  const mine = secretary || proposal.by === me
  return (
    <section class={`proposal ${proposal.status}`} aria-label={text("proposal.by", { kind, name })}>
      <p class="decision-state">
        <span>{textOf("proposal.status", proposal.status, "proposal.status.submitted")}</span>
      </p>
      <h3>{name === "" ? kind : text("proposal.by", { kind, name })}</h3>
      <p class="proposal-facts">
        {[
          joined.length > 0 && text("proposal.with", { names: listed(joined) }),
          proposal.enteredBy && text("proposal.enteredBy", { name: people[proposal.enteredBy]?.name ?? "" }),
          proposal.to && text("minutes.to", { to: proposal.to }).trim(),
          proposal.until && text("minutes.until", { until: proposal.until }).trim(),
          proposal.reason,
        ]
          .filter((part) => typeof part === "string" && part !== "")
          .join(", ")}
      </p>
      {(proposal.text ?? proposal.wording) !== undefined && (
        <Text
          id={proposal.text ?? ""}
          label={text("write.labelProposal")}
          short
          locked={proposal.status !== "submitted"}
          {...(proposal.wording && { wording: proposal.wording })}
        />
      )}
      {proposal.status === "submitted" && mine && (
        <Button tone="quiet" busy={withdraw.pending} onClick={() => withdraw.send({ proposal: props.id })}>
          {text("proposal.withdraw")}
        </Button>
      )}
      {withdraw.refused && <Notice>{refusal(withdraw.refused)}</Notice>}
    </section>
  )
}
