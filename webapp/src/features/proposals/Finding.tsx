import type { Question } from "../../model/view"
import { usePerson, useView } from "../../session/hooks"
import { capital, listed } from "../../ui/format"
import { text } from "../../ui/text"
import { alternativeName } from "../../ui/text/naming"

/** What the chair finds, and who asks for a vote: said in the block that it is about. */
export function Finding(props: { question: Question }) {
  const people = useView((view) => view.people)
  const proposals = useView((view) => view.proposals)
  const me = usePerson()
  const { stage, finding, rejected, requestedBy } = props.question
  const asking = (requestedBy ?? []).map((id) => (id === me ? text("common.you") : (people[id]?.name ?? "")))
  return (
    <div class="finding">
      {(stage === "found" || stage === "voteRequested") && (
        <p>
          {findingWords(finding, rejected, (side) => alternativeName(side, proposals, people))}{" "}
          <span class="quiet">{text("decision.beforeGavel")}</span>
        </p>
      )}
      {asking.length > 0 && <p class="requested">{capital(text("vote.requested", { names: listed(asking) }))}</p>}
    </div>
  )
}

export function findingWords(
  finding: string | undefined,
  rejected: boolean | undefined,
  name: (side: string) => string,
): string {
  if (rejected) return text("decision.foundRejected")
  if (finding === "decideToday") return text("decision.foundToday")
  if (finding === "rejection") return text("decision.foundRejected")
  if (finding === undefined || finding === "draft") return text("decision.foundDraft")
  return text("decision.foundProposal", { name: name(finding) })
}
