import { useState } from "preact/hooks"
import type { ItemId } from "../../model/view"
import { useCommand, useOffered, useView } from "../../session/hooks"
import { Button } from "../../ui/Button"
import { Field } from "../../ui/Field"
import { Notice } from "../../ui/Notice"
import { refusal, text } from "../../ui/text"

const MOST = 600

/** How long the item is meant to take; from these the forecast is made. */
export function PlannedMinutes(props: { item: ItemId }) {
  const planned = useView((view) => view.items[props.item]?.plannedMinutes)
  const set = useCommand("setPlannedMinutes")
  const offered = useOffered("setPlannedMinutes")
  const [words, setWords] = useState(planned === undefined ? "" : String(planned))
  const [bad, setBad] = useState(false)
  if (!offered) return null
  const send = (event: Event) => {
    event.preventDefault()
    const minutes = minutesOf(words)
    setBad(minutes === "bad")
    if (minutes === "bad") return
    set.send(minutes === undefined ? { item: props.item } : { item: props.item, minutes })
  }
  return (
    <form onSubmit={send} class="planned-minutes">
      <Field label={text("plan.minutes")} value={words} onInput={setWords} hint={text("plan.hint")} />
      {bad && <Notice tone="danger">{text("plan.bad")}</Notice>}
      {set.refused && <Notice tone="danger">{refusal(set.refused)}</Notice>}
      <Button type="submit" busy={set.pending}>
        {text("plan.save")}
      </Button>
    </form>
  )
}

/** Whole minutes within reason; nothing written takes the plan away. */
export function minutesOf(words: string): number | undefined | "bad" {
  const written = words.trim().replace(/\s*min(uter)?\.?$/i, "")
  if (written === "") return undefined
  const minutes = /^\d+$/.test(written) ? Number(written) : 0
  return minutes >= 1 && minutes <= MOST ? minutes : "bad"
}
