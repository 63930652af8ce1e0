import type { ProposalId } from "../../model/view"
import { useCommand, useSelf, useView } from "../../session/hooks"
import { Button } from "../../ui/Button"
import { Notice } from "../../ui/Notice"
import { refusal, text } from "../../ui/text"
import { alternativeName } from "../../ui/text/naming"
import { alone, purposeOf } from "./putting"

/** Proposals that are put by themselves: a formal motion before the matter, an addition after it. */
export function PutAlone() {
  const view = useView((whole) => whole)
  const presides = useSelf((self) => self.roles?.includes("presiding") === true)
  const put = useCommand("putToMeeting")
  const item = view.current
  if (!presides || item === undefined || view.question !== undefined) return null
  const press = (proposal: ProposalId) => {
    const purpose = purposeOf(view.proposals?.[proposal]?.kind ?? "")
    // Against a formal motion stands that the matter is decided today, so that ja answers either.
    const proposals = purpose === "procedural" ? ["decideToday", proposal] : [proposal]
    put.send({ item, proposals, purpose })
  }
  return (
    <>
      {alone(view, item).map((proposal) => (
        <Button key={proposal} busy={put.pending} onClick={() => press(proposal)}>
          {text("lead.putAlone", { name: alternativeName(proposal, view.proposals, view.people) })}
        </Button>
      ))}
      {put.refused && <Notice tone="danger">{refusal(put.refused)}</Notice>}
    </>
  )
}
