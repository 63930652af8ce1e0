import "./reading.css"
import type { ComponentChildren } from "preact"
import { useRef, useState } from "preact/hooks"
import type { ItemId } from "../../../model/view"
import { useMay, useView } from "../../../session/hooks"
import { Button } from "../../../ui/Button"
import { text } from "../../../ui/text"
import { itemsOfDocument } from "../words"
import { LaterWords } from "./LaterWords"
import { Leaf } from "./Leaf"
import { useMarked } from "./useMarked"
import { usePlaces } from "./usePlaces"

/**
 * The whole document to read, § by §, with what is said about it in the margin. How a § looks is the shell's to say: it is the
 * same page as during the meeting.
 */
export function Reading(props: { cover: ComponentChildren; leaf: (item: ItemId) => ComponentChildren }) {
  const root = useRef<HTMLDivElement>(null)
  const items = useView((view) => itemsOfDocument(view).join(" "))
  const ids = items.split(" ").filter((id) => id !== "")
  const mayComment = useMay("comment")
  const [writing, setWriting] = useState<{ item: ItemId; quote?: string }>()
  const marked = useMarked(root, mayComment && writing === undefined)
  const lost = usePlaces(root)
  return (
    <div class="reading" ref={root}>
      <div class="leaf first">
        <div class="leaf-page">
          {props.cover}
          <LaterWords item={undefined} />
        </div>
      </div>
      {ids.map((id, index) => (
        <Leaf
          key={id}
          item={id}
          lost={lost}
          last={index === ids.length - 1}
          writing={writing?.item === id ? writing : undefined}
          onWrite={setWriting}
          onDone={() => setWriting(undefined)}
        >
          {props.leaf(id)}
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
