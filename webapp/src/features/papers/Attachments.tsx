import { useState } from "preact/hooks"
import type { Attachment, ItemId } from "../../model/view"
import { useMay, useView } from "../../session/hooks"
import { Button } from "../../ui/Button"
import { itemNumber } from "../../ui/format"
import { useLate } from "../../ui/late"
import { text } from "../../ui/text"
import "./papers.css"
import { fileWords, shows } from "./words"

/** All attachments of the document in their numbers, each with its §; those who lead add to the item shown. */
export function Attachments(props: { item: ItemId | undefined }) {
  const attachments = useView((view) => view.attachments)
  const mayAttach = useMay("attach")
  const [shown, setShown] = useState<string>()
  const Change = useLate(() => import("./ChangePaper").then((module) => module.ChangePaper), mayAttach)
  const Add = useLate(() => import("./AddPapers").then((module) => module.AddPapers), mayAttach)
  const Viewer = useLate(() => import("./Viewer").then((module) => module.Viewer), shown !== undefined)
  const place = (attachment: Attachment) => attachment.number ?? Number.MAX_SAFE_INTEGER
  const all = Object.entries(attachments ?? {}).sort(([, a], [, b]) => place(a) - place(b))
  if (all.length === 0 && !mayAttach) return null
  const open = shown === undefined ? undefined : attachments?.[shown]
  return (
    <section class="attachments" aria-labelledby="attachments">
      <h2 id="attachments">{text("attachments.title")}</h2>
      <ol role="list">
        {all.map(([id, attachment]) => (
          <li key={id}>
            <span class="line-number">{attachment.number}</span>
            <Paper id={id} attachment={attachment} onShow={() => setShown(id)} />
            {Change && mayAttach && <Change id={id} attachment={attachment} />}
          </li>
        ))}
      </ol>
      {all.some(([, attachment]) => attachment.file) && (
        <p class="tiny">
          <a href="record-with-attachments.pdf" target="_blank" rel="noopener">
            {text("papers.bound")}
          </a>
        </p>
      )}
      {Add && mayAttach && <Add item={props.item} />}
      {Viewer && <Viewer id={shown} attachment={open} onClose={() => setShown(undefined)} />}
    </section>
  )
}

/** Its title, which opens it where there is a file, what sort of file that is, and the § it belongs to. */
function Paper(props: { id: string; attachment: Attachment; onShow: () => void }) {
  const { file, title, separately, item } = props.attachment
  const number = useView((view) => view.items[item]?.number)
  const numbering = useView((view) => view.meeting.numbering)
  return (
    <span class="attached">
      {shows(file) ? (
        <Button tone="quiet" onClick={props.onShow}>
          {title}
        </Button>
      ) : file ? (
        <a href={`files/${props.id}`} download={file.name}>
          {title}
        </a>
      ) : (
        title
      )}
      {separately && <span class="quiet"> ({text("minutes.separately")})</span>}{" "}
      {number !== undefined && (
        <a class="nowrap" href={`#${item}`}>
          {itemNumber(number, numbering)}
        </a>
      )}
      {file && <span class="quiet tiny attached-file">{fileWords(file)}</span>}
    </span>
  )
}
