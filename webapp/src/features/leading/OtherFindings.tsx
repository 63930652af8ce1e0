import { useCommand, useMay, useView } from "../../session/hooks"
import { Button } from "../../ui/Button"
import { Notice } from "../../ui/Notice"
import { refusal, text } from "../../ui/text"
import { alternativeName } from "../../ui/text/naming"

/** What the chair may find instead of the obvious: another of the proposals put, or that the one put has fallen. */
export function OtherFindings(props: { main: string }) {
  const question = useView((view) => view.question)
  const proposals = useView((view) => view.proposals)
  const people = useView((view) => view.people)
  const may = useMay("declareFinding")
  const declare = useCommand("declareFinding")
  const round = question?.round
  const stage = round?.stage ?? question?.stage
  if (!may || question === undefined || stage !== "put") return null
  const { item } = question
  const sides = round?.alternatives ?? question.alternatives ?? []
  const choosing = round !== undefined || question.purpose === "counterProposal"
  // The obvious finding, on the main button, is for the first.
  const others = sides.filter((side, index) => side !== "draft" && (index > 0 || props.main !== "declareFinding"))
  return (
    <>
      {others.map((proposal) => (
        <Button
          key={proposal}
          busy={declare.pending}
          onClick={() => declare.send({ item, proposal, ...(choosing && { as: "counterProposal" }) })}
        >
          {text(choosing ? "lead.findCounter" : "lead.declareFindingFor", {
            name: alternativeName(proposal, proposals, people),
          })}
        </Button>
      ))}
      {sides.length < 2 && (
        <Button busy={declare.pending} onClick={() => declare.send({ item, rejected: true })}>
          {text("lead.declareRejected")}
        </Button>
      )}
      {declare.refused && <Notice tone="danger">{refusal(declare.refused)}</Notice>}
    </>
  )
}
