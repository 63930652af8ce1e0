import { useId } from "preact/hooks"

/** A day to choose, "2026-05-29"; empty while it is none. */
export function DayField(props: {
  label: string
  value: string
  onInput: (day: string) => void
  min?: string
  max?: string
  hint?: string
}) {
  const id = useId()
  const described = props.hint === undefined ? undefined : `${id}-hint`
  return (
    <div class="field">
      <label for={id}>{props.label}</label>
      <input
        id={id}
        type="date"
        required
        value={props.value}
        min={props.min}
        max={props.max}
        aria-describedby={described}
        onInput={(event) => props.onInput(event.currentTarget.value)}
      />
      {props.hint && (
        <p class="hint" id={described}>
          {props.hint}
        </p>
      )}
    </div>
  )
}
