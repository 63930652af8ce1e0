import { useState } from "preact/hooks"
import type { ItemId } from "../../model/view"
import { useCommand, useMay, useView } from "../../session/hooks"
import { Button } from "../../ui/Button"
import { Field } from "../../ui/Field"
import { itemNumber } from "../../ui/format"
import { Notice } from "../../ui/Notice"
import { refusal, text } from "../../ui/text"

/** All attachments of the document in their numbers, each with its §; the secretary adds to the item shown. */
export function Attachments(props: { item: ItemId | undefined }) {
  const attachments = useView((view) => view.attachments)
  const items = useView((view) => view.items)
  const numbering = useView((view) => view.meeting.numbering)
  const mayAttach = useMay("attach")
  const detach = useCommand("detach")
  const place = (attachment: { number?: number }) => attachment.number ?? Number.MAX_SAFE_INTEGER
  const all = Object.entries(attachments ?? {}).sort(([, a], [, b]) => place(a) - place(b))
  if (all.length === 0 && !mayAttach) return null
  return (
    <section class="attachments" aria-labelledby="attachments">
      <h2 id="attachments">{text("attachments.title")}</h2>
      <ol role="list">
        {all.map(([id, attachment]) => {
          const number = items[attachment.item]?.number
          return (
            <li key={id}>
              <span class="line-number">{attachment.number}</span>
              <span>
                {attachment.title}
                {attachment.separately && <span class="quiet"> ({text("minutes.separately")})</span>}{" "}
                {number !== undefined && (
                  <a class="nowrap" href={`#${attachment.item}`}>
                    {itemNumber(number, numbering)}
                  </a>
                )}
              </span>
              {mayAttach && (
                <Button
                  tone="quiet"
                  label={text("manage.detach", { number: attachment.number ?? attachment.title })}
                  onClick={() => detach.send({ attachment: id })}
                >
                  {text("common.remove")}
                </Button>
              )}
            </li>
          )
        })}
      </ol>
      {detach.refused && <Notice>{refusal(detach.refused)}</Notice>}
      {mayAttach && props.item !== undefined && <Attach item={props.item} />}
    </section>
  )
}

function Attach(props: { item: ItemId }) {
  const [title, setTitle] = useState("")
  const attach = useCommand("attach")
  const send = async (event: Event) => {
    event.preventDefault()
    const answer = await attach.send({ item: props.item, title })
    if (answer.status === "done") setTitle("")
  }
  return (
    <details class="small-form">
      <summary>{text("manage.attach")}</summary>
      <form onSubmit={send}>
        <Field label={text("manage.attachTitle")} value={title} onInput={setTitle} required />
        {attach.refused && <Notice tone="danger">{refusal(attach.refused)}</Notice>}
        <Button type="submit" busy={attach.pending}>
          {text("common.add")}
        </Button>
      </form>
    </details>
  )
}
