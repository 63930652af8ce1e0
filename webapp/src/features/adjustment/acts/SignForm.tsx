import { lifeOf } from "../../../model/documentLife"
import { useCommand, useView } from "../../../session/hooks"
import { text } from "../../../ui/text"
import { Hash } from "../Hash"
import { Sending } from "./Sending"

/** One's own signature, on exactly this file: the check sum that is shown is the one that is sent. */
export function SignForm(props: { onDone: () => void }) {
  const { edition = 1, sha256 } = useView(lifeOf)
  const sign = useCommand("sign")
  const go = async () => {
    const answer = await sign.send(sha256 === undefined ? {} : { sha256 })
    if (answer.status === "done") props.onDone()
  }
  return (
    <Sending label={text("act.sign.do", { edition })} pending={sign.pending} refused={sign.refused} onSend={go}>
      <p class="statement">”{text("act.sign.statement", { edition })}”</p>
      <p>
        <a href={`documents/frozen/${edition}.pdf`} target="_blank" rel="noopener">
          {text("act.sign.file")}
        </a>
      </p>
      {sha256 && <Hash hex={sha256} />}
    </Sending>
  )
}
