import { useRef, useState } from "preact/hooks"
import type { Attachment } from "../../model/view"
import { useCommand, useUpload, useView } from "../../session/hooks"
import { Button } from "../../ui/Button"
import { Dialog } from "../../ui/Dialog"
import { Field } from "../../ui/Field"
import { Notice } from "../../ui/Notice"
import { refusal, text } from "../../ui/text"
import { fileWords } from "./words"

/** What may be done with one attachment: its name, its place, its file, and taking it away. */
export function ChangePaper(props: { id: string; attachment: Attachment }) {
  const [open, setOpen] = useState(false)
  const named = { number: props.attachment.number ?? props.attachment.title }
  return (
    <>
      <Button tone="quiet" label={text("papers.changeNamed", named)} onClick={() => setOpen(true)}>
        {text("papers.change")}
      </Button>
      <Dialog title={text("papers.changeNamed", named)} open={open} onClose={() => setOpen(false)}>
        <Rename {...props} />
        <Place {...props} />
        <File {...props} />
        <Remove {...props} />
      </Dialog>
    </>
  )
}

function Rename(props: { id: string; attachment: Attachment }) {
  const [title, setTitle] = useState(props.attachment.title)
  const rename = useCommand("renameAttachment")
  const send = (event: Event) => {
    event.preventDefault()
    void rename.send({ attachment: props.id, title })
  }
  return (
    <form onSubmit={send}>
      <Field label={text("manage.attachTitle")} value={title} onInput={setTitle} required />
      {rename.refused && <Notice tone="danger">{refusal(rename.refused)}</Notice>}
      <Button type="submit" busy={rename.pending}>
        {text("papers.rename")}
      </Button>
    </form>
  )
}

/** Among those of its §; the §§ themselves stand in the order of the document. */
function Place(props: { id: string; attachment: Attachment }) {
  const move = useCommand("moveAttachment")
  const attachments = useView((view) => view.attachments)
  const same = Object.entries(attachments ?? {})
    .filter(([, other]) => other.item === props.attachment.item)
    .sort(([, a], [, b]) => (a.number ?? 0) - (b.number ?? 0))
    .map(([id]) => id)
  const at = same.indexOf(props.id)
  if (same.length < 2) return null
  const to = (before: string | undefined) => () =>
    void move.send({ attachment: props.id, ...(before !== undefined && { before }) })
  return (
    <p class="paper-acts">
      {at > 0 && (
        <Button busy={move.pending} onClick={to(same[at - 1])}>
          {text("papers.up")}
        </Button>
      )}
      {at < same.length - 1 && (
        <Button busy={move.pending} onClick={to(same[at + 2])}>
          {text("papers.down")}
        </Button>
      )}
      {move.refused && <Notice tone="danger">{refusal(move.refused)}</Notice>}
    </p>
  )
}

function File(props: { id: string; attachment: Attachment }) {
  const upload = useUpload()
  const set = useCommand("setAttachmentFile")
  const [busy, setBusy] = useState(false)
  const [refused, setRefused] = useState<string>()
  const input = useRef<HTMLInputElement>(null)
  const { file, separately } = props.attachment
  const send = async (fields: { file?: string; separately?: boolean }) => {
    const answer = await set.send({ attachment: props.id, ...fields })
    setRefused(answer.status === "refused" ? answer.code : undefined)
  }
  const replace = async (chosen: globalThis.File | undefined) => {
    if (chosen === undefined) return
    setBusy(true)
    const answer = await upload(chosen, () => undefined).done
    if (answer.status === "done") await send({ file: answer.body.sha256 })
    else setRefused(answer.code)
    setBusy(false)
  }
  return (
    <div class="paper-file-acts">
      <p>{file ? `${file.name} (${fileWords(file)})` : text(separately ? "papers.isSeparate" : "papers.noFile")}</p>
      <p class="paper-acts">
        <Button busy={busy} onClick={() => input.current?.click()}>
          {text(file ? "papers.replace" : "papers.give")}
        </Button>
        {file && (
          <Button busy={set.pending} onClick={() => void send({})}>
            {text("papers.takeFile")}
          </Button>
        )}
        <Button busy={set.pending} onClick={() => void send({ separately: !separately })}>
          {text(separately ? "papers.notSeparately" : "papers.separately")}
        </Button>
      </p>
      <input
        ref={input}
        class="hidden-input"
        type="file"
        tabIndex={-1}
        aria-label={text("papers.replace")}
        onChange={(event) => {
          void replace(event.currentTarget.files?.[0])
          event.currentTarget.value = ""
        }}
      />
      {refused && <Notice tone="danger">{refusal(refused)}</Notice>}
    </div>
  )
}

function Remove(props: { id: string; attachment: Attachment }) {
  const detach = useCommand("detach")
  return (
    <div>
      {detach.refused && <Notice tone="danger">{refusal(detach.refused)}</Notice>}
      <Button tone="danger" busy={detach.pending} onClick={() => void detach.send({ attachment: props.id })}>
        {text("manage.detach", { number: props.attachment.number ?? props.attachment.title })}
      </Button>
    </div>
  )
}
