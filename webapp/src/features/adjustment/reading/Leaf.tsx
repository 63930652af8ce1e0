import type { ComponentChildren } from "preact"
import { type DocumentComment, isResolved, lifeOf } from "../../../model/documentLife"
import type { ItemId } from "../../../model/view"
import { useMay, useView, useWrites } from "../../../session/hooks"
import { Button } from "../../../ui/Button"
import { itemNumber } from "../../../ui/format"
import { text } from "../../../ui/text"
import { ChecksOf } from "../Checks"
import { Comment } from "./Comment"
import { CommentForm } from "./CommentForm"

interface LeafProps {
  lost: ReadonlySet<string>
  /** Whether the sheet ends here. */
  last: boolean
  writing: { quote?: string } | undefined
  onWrite: (place: { item: ItemId; quote?: string }) => void
  onDone: () => void
  children: ComponentChildren
}

/** One § with its margin: what was found in it by the checks, and what those who read have said. */
export function Leaf(props: LeafProps & { item: ItemId | undefined }) {
  const { item } = props
  return (
    <div class={props.last ? "leaf last" : "leaf"} id={item && `dokument-${item}`} tabIndex={-1}>
      <div class="leaf-page" data-item={item}>
        {props.children}
      </div>
      {item !== undefined && <Margin {...props} item={item} />}
    </div>
  )
}

function Margin(props: LeafProps & { item: ItemId }) {
  const { item } = props
  const comments = useView((view) => lifeOf(view).comments)
  const { number, title = "" } = useView((view) => view.items[item]) ?? {}
  const numbering = useView((view) => view.meeting.numbering)
  const mayComment = useMay("comment")
  const writes = useWrites(useView((view) => view.items[item]?.text))
  const point = number === undefined ? title : itemNumber(number, numbering)
  const here = commentsOf(comments, item)
  const open = here.filter(([, comment]) => !isResolved(comment))
  const resolved = here.filter(([, comment]) => isResolved(comment))
  return (
    // biome-ignore lint/a11y/useSemanticElements: no fields to fill in, and a landmark for each § would be too many
    <div class="leaf-margin" role="group" aria-label={text("comment.margin", { point })}>
      <ChecksOf item={item} />
      <div class="leaf-notes">
        {open.map(([id, comment]) => (
          <Comment key={id} id={id} comment={comment} lost={props.lost.has(id)} stands />
        ))}
      </div>
      <Resolved comments={resolved} lost={props.lost} />
      {writes && (
        <a class="tiny" href={`#${item}`} aria-label={text("comment.editLabel", { point })}>
          {text("comment.edit")}
        </a>
      )}
      {props.writing !== undefined ? (
        <CommentForm item={item} {...props.writing} onDone={props.onDone} />
      ) : (
        mayComment && (
          <Button tone="quiet" onClick={() => props.onWrite({ item })}>
            {text("comment.add", { point })}
          </Button>
        )
      )}
    </div>
  )
}

/** What is settled is folded away. */
function Resolved(props: { comments: [string, DocumentComment][]; lost: ReadonlySet<string> }) {
  const count = props.comments.length
  if (count === 0) return null
  return (
    <details class="small-form resolved">
      <summary>{count === 1 ? text("comment.resolvedOne") : text("comment.resolved", { count })}</summary>
      {props.comments.map(([id, comment]) => (
        <Comment key={id} id={id} comment={comment} lost={props.lost.has(id)} />
      ))}
    </details>
  )
}

/** Oldest first: later ones may answer them. */
function commentsOf(comments: Record<string, DocumentComment> | undefined, item: ItemId): [string, DocumentComment][] {
  return Object.entries(comments ?? {})
    .filter(([, comment]) => comment.item === item)
    .sort(([, a], [, b]) => a.at.localeCompare(b.at))
}
