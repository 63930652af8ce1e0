import { useCommand, usePerson, useView } from "../../session/hooks"
import { Button } from "../../ui/Button"
import { Notice } from "../../ui/Notice"
import { refusal, text } from "../../ui/text"

/** Before the gavel falls, one press asks for a vote, and all see who asks. */
export function RequestVote() {
  const question = useView((view) => view.question)
  const me = usePerson()
  const request = useCommand("requestVote")
  if (question === undefined) return null
  const mine = me !== undefined && question.requestedBy?.includes(me) === true
  if (mine) return <p class="asked-words">{text("vote.requestedByYou")}</p>
  return (
    <div class="request">
      <p class="asked-words">{text("vote.requestHint")}</p>
      <Button busy={request.pending} onClick={() => request.send({ item: question.item })}>
        {text("vote.request")}
      </Button>
      {request.refused && <Notice>{refusal(request.refused)}</Notice>}
    </div>
  )
}
