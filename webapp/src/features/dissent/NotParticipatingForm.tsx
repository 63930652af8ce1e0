import { useState } from "preact/hooks"
import type { ItemId } from "../../model/view"
import { useCommand } from "../../session/hooks"
import { Button } from "../../ui/Button"
import { Notice } from "../../ui/Notice"
import { refusal, text } from "../../ui/text"
import { OnBehalf, useOnBehalf } from "./OnBehalf"

/** Taking no part in a decision (KL 4:25): said before the gavel, and not taken back, so it is asked once. */
export function NotParticipatingForm(props: { item: ItemId; onDone: () => void }) {
  const apart = useCommand("notParticipating")
  const { leads } = useOnBehalf()
  const [person, setPerson] = useState("")
  const send = async (event: Event) => {
    event.preventDefault()
    const answer = await apart.send({ item: props.item, ...(person !== "" && { person }) })
    if (answer.status === "done") props.onDone()
  }
  return (
    <form onSubmit={send}>
      <p>{text("dissent.notParticipatingAsk")}</p>
      <OnBehalf value={person} onChange={setPerson} />
      {apart.refused && <Notice tone="danger">{refusal(apart.refused)}</Notice>}
      <Button type="submit" tone="main" busy={apart.pending}>
        {text(leads ? "dissent.notParticipatingSendFor" : "dissent.notParticipatingSend")}
      </Button>
    </form>
  )
}
