import { useCommand, useMay, useView } from "../../session/hooks"
import { Button } from "../../ui/Button"
import { Notice } from "../../ui/Notice"
import { refusal, text } from "../../ui/text"
import { alternativeName } from "../../ui/text/naming"

/** What the chair may find instead of the obvious: another of the proposals put, or that the one put has fallen. */
export function OtherFindings() {
  const question = useView((view) => view.question)
  const proposals = useView((view) => view.proposals)
  const people = useView((view) => view.people)
  const may = useMay("declareFinding")
  const declare = useCommand("declareFinding")
  if (!may || question === undefined || question.stage !== "put") return null
  const { item, alternatives = [] } = question
  const others = alternatives.filter((side) => side !== "draft")
  return (
    <>
      {others.map((proposal) => (
        <Button key={proposal} busy={declare.pending} onClick={() => declare.send({ item, proposal })}>
          {text("lead.declareFindingFor", { name: alternativeName(proposal, proposals, people) })}
        </Button>
      ))}
      {alternatives.length < 2 && (
        <Button busy={declare.pending} onClick={() => declare.send({ item, rejected: true })}>
          {text("lead.declareRejected")}
        </Button>
      )}
      {declare.refused && <Notice tone="danger">{refusal(declare.refused)}</Notice>}
    </>
  )
}
