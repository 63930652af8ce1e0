import { poolOf } from "../../model/rounds"
import { useCommand, useSelf, useView } from "../../session/hooks"
import { Button } from "../../ui/Button"
import { Notice } from "../../ui/Notice"
import { refusal, text } from "../../ui/text"

/** Which proposal is to stand against the main one may be asked by acclamation too, instead of by a vote at once. */
export function RoundAloud() {
  const question = useView((view) => view.question)
  const presides = useSelf((self) => self.roles?.includes("presiding") === true)
  const put = useCommand("putToMeeting")
  if (!presides || question === undefined || question.stage !== "voteRequested" || question.vote) return null
  const { item, round, purpose } = question
  const pool = poolOf(question)
  const free = round === undefined || round.stage === "found"
  if (!free || pool.length < 2 || purpose === "counterProposal") return null
  return (
    <>
      <Button busy={put.pending} onClick={() => put.send({ item, proposals: pool, purpose: "counterProposal" })}>
        {text("lead.putRound")}
      </Button>
      {put.refused && <Notice tone="danger">{refusal(put.refused)}</Notice>}
    </>
  )
}
