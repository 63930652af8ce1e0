import { useState } from "preact/hooks"
import type { Proposal, ProposalId } from "../../model/view"
import { useCommand, usePerson, useSelf, useView } from "../../session/hooks"
import { Button } from "../../ui/Button"
import { Select } from "../../ui/Field"
import { Notice } from "../../ui/Notice"
import { refusal, text } from "../../ui/text"

/** To join in another's proposal. Those who lead enter it for somebody who says so in the room. */
export function Support(props: { id: ProposalId; proposal: Proposal; name: string }) {
  const { proposal } = props
  const me = usePerson()
  const may = useSelf((self) => (self.may?.supportProposal ?? self.may?.propose) === true)
  const leads = useSelf((self) => self.roles?.some((role) => role === "secretary" || role === "presiding") === true)
  const rights = useSelf((self) => self.rights?.propose === true)
  const support = useCommand("supportProposal")
  if (proposal.status !== "submitted" || me === undefined) return null
  const mine = proposal.by === me
  const joined = proposal.with?.includes(me) === true
  return (
    <>
      {may && rights && !mine && !joined && (
        <Button
          tone="quiet"
          busy={support.pending}
          label={text("proposal.supportLabel", { name: props.name })}
          onClick={() => support.send({ proposal: props.id })}
        >
          {text("proposal.support")}
        </Button>
      )}
      {joined && <span class="quiet">{text("proposal.supported")}</span>}
      {leads && <SupportOfOther {...props} />}
      {support.refused && <Notice>{refusal(support.refused)}</Notice>}
    </>
  )
}

function SupportOfOther(props: { id: ProposalId; proposal: Proposal }) {
  const support = useCommand("supportProposal")
  const people = useView((view) => view.people)
  const [by, setBy] = useState("")
  const { proposal } = props
  const others = Object.entries(people).filter(
    ([id, person]) => person.votes && person.here && id !== proposal.by && !proposal.with?.includes(id),
  )
  if (others.length === 0) return null
  const send = async (event: Event) => {
    event.preventDefault()
    if (by === "") return
    const answer = await support.send({ proposal: props.id, by })
    if (answer.status === "done") setBy("")
  }
  return (
    <details class="small-form">
      <summary>{text("proposal.supportOther")}</summary>
      <form onSubmit={send}>
        <Select
          label={text("form.person")}
          value={by}
          onChange={setBy}
          options={[{ value: "", label: "–" }, ...others.map(([value, person]) => ({ value, label: person.name }))]}
        />
        {support.refused && <Notice>{refusal(support.refused)}</Notice>}
        <Button type="submit" busy={support.pending}>
          {text("proposal.supportSend")}
        </Button>
      </form>
    </details>
  )
}
