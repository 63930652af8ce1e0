import { useMemo, useRef, useState } from "preact/hooks"
import type { ItemId } from "../../model/view"
import { useCommand, useFetched, useSession, useUpload, useView } from "../../session/hooks"
import { Button } from "../../ui/Button"
import { Field, Select } from "../../ui/Field"
import { itemNumber } from "../../ui/format"
import { Notice } from "../../ui/Notice"
import { refusal, text } from "../../ui/text"
import { createQueue } from "./queue"
import { UploadLine } from "./UploadLine"
import { sizeWords, titleOf } from "./words"

/** Where papers are let fall or chosen; several at once. Also one without a file, which is sent on its own. */
export function AddPapers(props: { item: ItemId | undefined }) {
  const order = useView((view) => view.order)
  const items = useView((view) => view.items)
  const numbering = useView((view) => view.meeting.numbering)
  const [chosen, setChosen] = useState<ItemId>()
  const item = chosen ?? props.item ?? order[0]
  const options = order
    .filter((id) => items[id]?.title !== undefined)
    .map((id) => ({
      value: id,
      label: [items[id]?.number && itemNumber(items[id].number, numbering), items[id]?.title].filter(Boolean).join(" "),
    }))
  if (item === undefined) return null
  return (
    <details class="small-form">
      <summary>{text("manage.attach")}</summary>
      <Select label={text("papers.to")} value={item} options={options} onChange={setChosen} />
      <Files item={item} />
      <WithoutFile item={item} />
    </details>
  )
}

function Files(props: { item: ItemId }) {
  const session = useSession()
  const upload = useUpload()
  const limits = useFetched<{ maxBytes: number }>("files", "")
  const most = limits?.status === "done" ? limits.body.maxBytes : undefined
  const now = useRef({ item: props.item, most })
  now.current = { item: props.item, most }
  const [over, setOver] = useState(false)
  const input = useRef<HTMLInputElement>(null)
  // to the item that was chosen when the file was let fall
  const places = useMemo(() => new WeakMap<File, ItemId>(), [])
  const queue = useMemo(
    () =>
      createQueue(
        upload,
        async (kept, file) => {
          const item = places.get(file) ?? now.current.item
          const answer = await session.send({ type: "attach", item, title: titleOf(kept.name), file: kept.sha256 })
          return answer.status === "refused" ? answer.code : undefined
        },
        () => now.current.most,
      ),
    [session, upload, places],
  )
  const add = (files: FileList | null | undefined) => {
    const taken = [...(files ?? [])]
    for (const file of taken) places.set(file, now.current.item)
    queue.add(taken)
  }
  const lines = queue.lines.value
  return (
    <>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: letting fall is the pointer's way; the button is everybody's */}
      <div
        class={`drop-place${over ? " over" : ""}`}
        onDragOver={(event) => {
          event.preventDefault()
          setOver(true)
        }}
        onDragLeave={() => setOver(false)}
        onDrop={(event) => {
          event.preventDefault()
          setOver(false)
          add(event.dataTransfer?.files)
        }}
      >
        <Button onClick={() => input.current?.click()}>{text("papers.choose")}</Button>
        <span class="quiet tiny">{text("papers.drop")}</span>
        <span class="quiet tiny">
          {text("papers.kinds")} {most !== undefined && text("papers.most", { most: sizeWords(most) })}
        </span>
        <input
          ref={input}
          class="hidden-input"
          type="file"
          multiple
          tabIndex={-1}
          aria-label={text("papers.choose")}
          onChange={(event) => {
            add(event.currentTarget.files)
            event.currentTarget.value = ""
          }}
        />
      </div>
      <ul
        role="list"
        class="uploads"
        aria-label={text("papers.uploads")}
        aria-live="polite"
        aria-relevant="additions text"
      >
        {lines.map((line) => (
          <UploadLine key={line.id} line={line} queue={queue} most={most} />
        ))}
      </ul>
    </>
  )
}

function WithoutFile(props: { item: ItemId }) {
  const [title, setTitle] = useState("")
  const [separately, setSeparately] = useState(true)
  const attach = useCommand("attach")
  const send = async (event: Event) => {
    event.preventDefault()
    const answer = await attach.send({ item: props.item, title, separately })
    if (answer.status === "done") setTitle("")
  }
  return (
    <details>
      <summary>{text("papers.withoutFile")}</summary>
      <form onSubmit={send}>
        <Field label={text("manage.attachTitle")} value={title} onInput={setTitle} required />
        <label class="check">
          <input
            type="checkbox"
            checked={separately}
            onChange={(event) => setSeparately(event.currentTarget.checked)}
          />
          {text("papers.separately")}
        </label>
        {attach.refused && <Notice tone="danger">{refusal(attach.refused)}</Notice>}
        <Button type="submit" busy={attach.pending}>
          {text("common.add")}
        </Button>
      </form>
    </details>
  )
}
