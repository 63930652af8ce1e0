import { useLayoutEffect, useMemo, useRef, useState } from "preact/hooks"
import type { ItemId } from "../../../model/view"
import { useCommand } from "../../../session/hooks"
import { Button } from "../../../ui/Button"
import { Field, Select } from "../../../ui/Field"
import { pressed } from "../../../ui/keys"
import { Notice } from "../../../ui/Notice"
import { refusal, text } from "../../../ui/text"
import { plain, quoteOf } from "./places"

/** What a place is called in the list: its first words. */
const FIRST_WORDS = 60

/** A new comment: about what was marked or, without a pointer, about a paragraph chosen from a list. */
export function CommentForm(props: { item: ItemId; quote?: string; onDone: () => void }) {
  const comment = useCommand("comment")
  const [words, setWords] = useState("")
  const [place, setPlace] = useState("")
  const blocks = useMemo(() => blocksOf(props.item), [props.item])
  const form = useRef<HTMLFormElement>(null)
  // with the form, not after it: the next key may be on its way
  useLayoutEffect(() => form.current?.querySelector<HTMLElement>("textarea, select")?.focus(), [])
  const quote = props.quote ?? place
  const send = async (event: Event) => {
    event.preventDefault()
    const answer = await comment.send({ item: props.item, text: words, ...(quote !== "" && { quote }) })
    if (answer.status === "done") props.onDone()
  }
  return (
    <form
      ref={form}
      class="comment-form"
      onSubmit={send}
      onKeyDown={(event) => {
        if (event.key === "Escape" && words === "") props.onDone()
        if (!pressed("Ctrl + Enter", event)) return
        event.preventDefault()
        form.current?.requestSubmit()
      }}
    >
      {props.quote !== undefined ? (
        <blockquote>{props.quote}</blockquote>
      ) : (
        <Select
          label={text("comment.place")}
          value={place}
          onChange={setPlace}
          options={[{ value: "", label: text("comment.whole") }, ...blocks]}
        />
      )}
      <Field label={text("comment.text")} value={words} onInput={setWords} lines={3} required />
      {comment.refused && <Notice tone="danger">{refusal(comment.refused)}</Notice>}
      <div class="buttons">
        <Button type="submit" tone="main" busy={comment.pending}>
          {text("comment.send")}
        </Button>
        <Button tone="quiet" onClick={props.onDone}>
          {text("common.cancel")}
        </Button>
      </div>
    </form>
  )
}

/** The blocks of the § as it is shown, each by its first words. */
function blocksOf(item: ItemId): { value: string; label: string }[] {
  const page = document.querySelector(`.leaf-page[data-item="${CSS.escape(item)}"]`)
  const found = [...(page?.querySelectorAll(".document :is(p, h3, h4, h5)") ?? [])].map((block) =>
    quoteOf(block.textContent ?? ""),
  )
  return [...new Set(found)]
    .filter((words) => plain(words) !== "")
    .map((value) => ({ value, label: value.length > FIRST_WORDS ? `${value.slice(0, FIRST_WORDS)} …` : value }))
}
