import { useCommand, useMay, useView } from "../../session/hooks"
import { Button } from "../../ui/Button"
import { Notice } from "../../ui/Notice"
import { refusal, text } from "../../ui/text"

/** After the meeting: a protokoll goes to those who sign it, notes are finished by the secretary. */
export function Finish() {
  const signers = useView((view) =>
    [...new Set([view.secretary, view.chair, ...(view.adjusters ?? [])])].filter((id) => id !== undefined).join(" "),
  )
  const state = useView((view) => view.meeting.documentState)
  const type = useView((view) => view.meeting.documentType)
  const maySend = useMay("sendForAdjustment")
  const mayFinalise = useMay("finaliseNotes")
  const send = useCommand("sendForAdjustment")
  const finalise = useCommand("finaliseNotes")
  const refused = send.refused ?? finalise.refused
  return (
    <>
      {maySend && type === "protokoll" && state === "draft" && (
        <Button tone="main" busy={send.pending} onClick={() => send.send({ signers: signers.split(" ") })}>
          {text("lead.sendForAdjustment")}
        </Button>
      )}
      {mayFinalise && type === "minnesanteckningar" && (
        <Button tone="main" busy={finalise.pending} onClick={() => finalise.send({})}>
          {text("lead.finaliseNotes")}
        </Button>
      )}
      {refused && <Notice tone="danger">{refusal(refused)}</Notice>}
    </>
  )
}
