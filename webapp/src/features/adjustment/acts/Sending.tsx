import type { ComponentChildren } from "preact"
import { Button } from "../../../ui/Button"
import { Notice } from "../../../ui/Notice"
import { refusal } from "../../../ui/text"

/** The frame of each form here: its fields, what the server said of the last attempt, and the one button. */
export function Sending(props: {
  children: ComponentChildren
  label: string
  pending: boolean
  refused: string | undefined
  onSend: () => void
  danger?: boolean
}) {
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        if (!props.pending) props.onSend()
      }}
    >
      {props.children}
      {props.refused && <Notice tone="danger">{refusal(props.refused)}</Notice>}
      <Button type="submit" tone={props.danger ? "danger" : "main"} busy={props.pending}>
        {props.label}
      </Button>
    </form>
  )
}
