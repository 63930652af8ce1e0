import { useState } from "preact/hooks"
import { lifeOf, signersOf } from "../../../model/documentLife"
import { useCommand, useView } from "../../../session/hooks"
import { Field } from "../../../ui/Field"
import { Notice } from "../../../ui/Notice"
import { text } from "../../../ui/text"
import { names } from "../words"
import { Sending } from "./Sending"

/** Opens a fixed document again. What that costs is said first, by name. */
export function ReopenForm(props: { onDone: () => void }) {
  const view = useView((whole) => whole)
  const reopen = useCommand("reopenDocument")
  const [reason, setReason] = useState("")
  const signed = signersOf(lifeOf(view)).flatMap(([id, signer]) => (signer.signed ? [id] : []))
  const go = async () => {
    const answer = await reopen.send({ reason })
    if (answer.status === "done") props.onDone()
  }
  const label = text(signed.length === 0 ? "act.reopen.doNone" : "act.reopen.do")
  const lost = signed.length === 1 ? "act.reopen.voidOne" : "act.reopen.void"
  return (
    <Sending label={label} pending={reopen.pending} refused={reopen.refused} onSend={go} danger={signed.length > 0}>
      {signed.length === 0 ? (
        <p>{text("act.reopen.none")}</p>
      ) : (
        <Notice tone="danger">{text(lost, { count: signed.length, names: names(view, signed) })}</Notice>
      )}
      <Field label={text("act.reopen.reason")} value={reason} onInput={setReason} required />
    </Sending>
  )
}
