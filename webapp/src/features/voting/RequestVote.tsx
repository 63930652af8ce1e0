import { useCommand, usePerson, useView } from "../../session/hooks"
import { Button } from "../../ui/Button"
import { useKeys } from "../../ui/keys"
import { Notice } from "../../ui/Notice"
import { refusal, text } from "../../ui/text"

/** Before the gavel falls, one press of the button or the key asks for a vote, and all see who asks. */
export function RequestVote() {
  const question = useView((view) => view.question)
  const me = usePerson()
  const request = useCommand("requestVote")
  const asking = [...(question?.requestedBy ?? []), ...(question?.round?.requestedBy ?? [])]
  const round = question?.round !== undefined
  const mine = me !== undefined && (round ? question.round?.requestedBy : asking)?.includes(me) === true
  const press = () => question !== undefined && !request.pending && request.send({ item: question.item })
  useKeys("Ctrl + Enter", press, question !== undefined && !mine)
  if (question === undefined) return null
  if (mine) return <p class="asked-words">{text("vote.requestedByYou")}</p>
  return (
    <div class="request">
      <p class="asked-words">{text("vote.requestHint")}</p>
      <Button busy={request.pending} keys="Ctrl + Enter" onClick={press}>
        {text("vote.request")}
      </Button>
      {request.refused && <Notice>{refusal(request.refused)}</Notice>}
    </div>
  )
}
