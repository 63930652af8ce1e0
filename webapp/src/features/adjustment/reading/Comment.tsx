import { type DocumentComment, isResolved } from "../../../model/documentLife"
import { useCommand, useMay, usePerson, useSelf, useView } from "../../../session/hooks"
import { Button } from "../../../ui/Button"
import { Notice } from "../../../ui/Notice"
import { refusal, text } from "../../../ui/text"
import { moment } from "../words"
import { rangeOf } from "./inDocument"

export function Comment(props: { id: string; comment: DocumentComment; lost: boolean; stands?: boolean }) {
  const { id, comment } = props
  const name = useView((view) => view.people[comment.by]?.name) ?? ""
  const resolve = useCommand("resolveComment")
  const may = useMay("resolveComment")
  const secretary = useSelf((self) => self.roles?.includes("secretary") === true)
  const mine = usePerson() === comment.by
  const folded = isResolved(comment)
  return (
    <article
      class="comment"
      data-comment={id}
      data-quote={comment.quote}
      data-folded={folded || undefined}
      data-stands={props.stands}
    >
      <p class="comment-head">
        <strong>{name}</strong> <span class="quiet">{moment(comment.at)}</span>
      </p>
      {comment.quote && <Quote {...props} quote={comment.quote} />}
      <p class="comment-words">{comment.text}</p>
      {may && !folded && (secretary || mine) && (
        <Button
          tone="quiet"
          busy={resolve.pending}
          label={text("comment.resolveLabel", { name })}
          onClick={() => resolve.send({ comment: id })}
        >
          {text("comment.resolve")}
        </Button>
      )}
      {resolve.refused && <Notice tone="danger">{refusal(resolve.refused)}</Notice>}
    </article>
  )
}

/** The words that it is about. Below the page, where the comment does not stand beside them, they are also the way to them. */
function Quote(props: { comment: DocumentComment; quote: string; lost: boolean }) {
  const show = () => {
    const page = document.querySelector(`.leaf-page[data-item="${CSS.escape(props.comment.item)}"]`)
    const range = page === null ? undefined : rangeOf(page, props.quote)
    range?.startContainer.parentElement?.scrollIntoView({ block: "center" })
  }
  return (
    <>
      <blockquote>{props.quote}</blockquote>
      {props.lost ? (
        <p class="quiet tiny">{text("comment.lost")}</p>
      ) : (
        <span class="show-place">
          <Button tone="quiet" onClick={show}>
            {text("comment.show")}
          </Button>
        </span>
      )}
    </>
  )
}
