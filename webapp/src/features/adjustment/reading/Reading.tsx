import "./reading.css"
import type { ComponentChildren } from "preact"
import { useLayoutEffect, useRef, useState } from "preact/hooks"
import type { ItemId } from "../../../model/view"
import { useMay, useView } from "../../../session/hooks"
import { Button } from "../../../ui/Button"
import { text } from "../../../ui/text"
import { itemsOfDocument } from "../words"
import { Corrections } from "./Corrections"
import { Leaf } from "./Leaf"
import { RecordCover, RecordSheet } from "./RecordPage"
import { itemOf, type RecordDocument, useRecord } from "./record"
import { useMarked } from "./useMarked"
import { usePlaces } from "./usePlaces"

/** A sheet of the document; one that is no item's has nothing in its margin. */
interface Sheet {
  key: string
  item?: ItemId
  shows: ComponentChildren
}

interface ReadingProps {
  cover: ComponentChildren
  leaf: (item: ItemId) => ComponentChildren
}

/**
 * The whole document to read, § by §, with what is said about it in the margin. It is the document itself that is read: what is
 * printed and signed. Who may not have that yet sees the pages of the meeting, which the shell knows how to show.
 */
export function Reading(props: ReadingProps) {
  const record = useRecord()
  if (record === undefined) return <p class="late">{text("document.loading")}</p>
  return <Sheets {...props} record={record.status === "done" ? record.body : undefined} />
}

function Sheets(props: ReadingProps & { record: RecordDocument | undefined }) {
  const { record } = props
  const root = useRef<HTMLDivElement>(null)
  const view = useView((whole) => whole)
  const mayComment = useMay("comment")
  const [writing, setWriting] = useState<{ item: ItemId; quote?: string }>()
  const marked = useMarked(root, mayComment && writing === undefined)
  const lost = usePlaces(root)
  // The § that the address names can be gone to only now.
  useLayoutEffect(() => document.getElementById(decodeURIComponent(location.hash.slice(1)))?.scrollIntoView(), [])
  const sheets: Sheet[] =
    record === undefined
      ? itemsOfDocument(view).map((item) => ({ key: item, item, shows: props.leaf(item) }))
      : sheetsOf(record, (anchor) => itemOf(view, anchor))
  return (
    <div class="reading" ref={root}>
      <div class="leaf first">
        <div class="leaf-page">{record === undefined ? props.cover : <RecordCover record={record} />}</div>
      </div>
      {sheets.map(({ key, item, shows }, index) => (
        <Leaf
          key={key}
          item={item}
          lost={lost}
          last={index === sheets.length - 1}
          writing={item !== undefined && writing?.item === item ? writing : undefined}
          onWrite={setWriting}
          onDone={() => setWriting(undefined)}
        >
          {shows}
          {item !== undefined && <Corrections item={item} />}
        </Leaf>
      ))}
      {marked && (
        // biome-ignore lint/a11y/noStaticElementInteractions: only keeps the words marked while the button is pressed
        <div
          class="mark-act"
          onMouseDown={(event) => event.preventDefault()}
          style={{ "--top": `${Math.round(marked.top)}px` }}
        >
          <Button onClick={() => setWriting({ item: marked.item, quote: marked.quote })}>
            {text("comment.marked")}
          </Button>
        </div>
      )}
    </div>
  )
}

function sheetsOf(record: RecordDocument, find: (anchor: string) => ItemId | undefined): Sheet[] {
  return record.sections.map((section) => {
    const item = find(section.anchor)
    return { key: section.anchor, ...(item !== undefined && { item }), shows: <RecordSheet section={section} /> }
  })
}
