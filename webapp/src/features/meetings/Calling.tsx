import { useState } from "preact/hooks"
import { Button } from "../../ui/Button"
import { Dialog } from "../../ui/Dialog"
import { Field } from "../../ui/Field"
import { date } from "../../ui/format"
import { Notice } from "../../ui/Notice"
import { deskText } from "../../ui/text/desk"
import { copyText, newLink } from "./CopyLink"
import type { Prepared } from "./meetings"
import type { Act } from "./PlanPage"

/** The notice: sent to each by letter, or, where no mail is set up, kept while the links are copied. And calling the meeting off. */
export function Calling(props: { prepared: Prepared; act: Act }) {
  const { prepared, act } = props
  const { meeting } = prepared.view
  const [message, setMessage] = useState("")
  const [busy, setBusy] = useState(false)
  const [done, setDone] = useState<number>()
  const sent = meeting.noticeSent !== undefined
  const send = async () => {
    setBusy(true)
    const told = (await act("notice", message.trim() === "" ? {} : { message })) as { letters?: number } | undefined
    setBusy(false)
    if (told === undefined) return
    setDone(told.letters ?? 0)
    setMessage("")
  }
  const addressed = Object.keys(prepared.view.people).filter((id) => prepared.mail[id] !== undefined).length
  return (
    <section aria-labelledby="kallelse">
      <h2 id="kallelse">{deskText("plan.notice")}</h2>
      <p>{sent ? deskText("notice.sentOn", { date: date(meeting.noticeSent ?? "") }) : deskText("notice.notSent")}</p>
      {prepared.mailIsSent ? (
        <>
          <p class="quiet">{deskText("notice.to", { count: addressed })}</p>
          <Field
            label={deskText("notice.message")}
            hint={deskText("notice.messageHint")}
            value={message}
            onInput={setMessage}
            lines={3}
          />
        </>
      ) : (
        <p class="quiet">{deskText("notice.noMail")}</p>
      )}
      <div class="buttons">
        <Button tone={sent ? "plain" : "main"} busy={busy} onClick={() => void send()}>
          {deskText(sent ? "notice.again" : "notice.send")}
        </Button>
        <CopyAll prepared={prepared} />
        <a class="button plain" href={`/api/meetings/${meeting.id}/calendar.ics`} download>
          {deskText("notice.calendar")}
        </a>
      </div>
      <p role="status">
        {done !== undefined &&
          (prepared.mailIsSent ? deskText("notice.done", { count: done }) : deskText("notice.kept"))}
      </p>
      <CallOff act={act} />
    </section>
  )
}

/** A table that pastes into a letter or a sheet: name, mail, link. */
function CopyAll(props: { prepared: Prepared }) {
  const { view, mail } = props.prepared
  const [state, setState] = useState<"" | "busy" | "copied" | { table: string }>("")
  const copy = async () => {
    setState("busy")
    const rows: string[] = []
    for (const [id, person] of Object.entries(view.people)) {
      const { url } = await newLink(view.meeting.id, id)
      if (url !== undefined) rows.push([person.name, mail[id] ?? "", url].join("\t"))
    }
    const table = rows.join("\n")
    setState((await copyText(table)) ? "copied" : { table })
  }
  return (
    <>
      <Button busy={state === "busy"} onClick={() => void copy()}>
        {deskText(state === "copied" ? "people.copied" : "notice.copyAll")}
      </Button>
      {typeof state === "object" && <textarea class="link" readOnly rows={4} value={state.table} />}
    </>
  )
}

function CallOff(props: { act: Act }) {
  const [open, setOpen] = useState(false)
  const [reason, setReason] = useState("")
  const cancel = async (event: Event) => {
    event.preventDefault()
    await props.act("cancel", reason.trim() === "" ? {} : { reason })
    setOpen(false)
  }
  return (
    <>
      <Button tone="quiet" onClick={() => setOpen(true)}>
        {deskText("notice.cancel")}
      </Button>
      <Dialog title={deskText("notice.cancel")} open={open} onClose={() => setOpen(false)}>
        <form onSubmit={cancel}>
          <Field label={deskText("notice.cancelReason")} value={reason} onInput={setReason} />
          <Notice tone="danger">{deskText("notice.cancelHint")}</Notice>
          <Button type="submit" tone="danger">
            {deskText("notice.cancel")}
          </Button>
        </form>
      </Dialog>
    </>
  )
}
