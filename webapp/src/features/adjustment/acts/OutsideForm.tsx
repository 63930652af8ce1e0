import { useState } from "preact/hooks"
import { lifeOf, unsigned } from "../../../model/documentLife"
import { useAsk, useView } from "../../../session/hooks"
import { text } from "../../../ui/text"
import { useStanding } from "../standing"
import { names } from "../words"
import { Sending } from "./Sending"

/** Hands the fixed document over to the signing service, which asks those who have not signed. */
export function OutsideForm(props: { onDone: () => void }) {
  const view = useView((whole) => whole)
  const service = useStanding()?.outside.service ?? text("outside.service")
  const ask = useAsk()
  const [state, setState] = useState<{ pending: boolean; refused?: string }>({ pending: false })
  const go = async () => {
    setState({ pending: true })
    const fetched = await ask("document/outside", { json: {} })
    if (fetched.status === "done") return props.onDone()
    setState({ pending: false, refused: fetched.code })
  }
  return (
    <Sending label={text("act.outside.do")} pending={state.pending} refused={state.refused} onSend={go}>
      <p>{text("act.outside.words", { service, names: names(view, unsigned(lifeOf(view))) })}</p>
    </Sending>
  )
}
