import { useId } from "preact/hooks"

/** One line to fill in, with its label above and, where it helps, a hint. The caller holds the value. */
export function Field(props: {
  label: string
  value: string
  onInput: (value: string) => void
  hint?: string
  required?: boolean
  lines?: number
  suggestions?: string[]
  /** A whole number; phones show digits. */
  numeric?: boolean
  type?: "text" | "email"
  /** What the browser may fill in, in its own words; nothing where absent. */
  autocomplete?: string
  /** Takes the focus as it appears: where it stands in the place of what had it. */
  focused?: boolean
}) {
  const id = useId()
  const described = props.hint === undefined ? undefined : `${id}-hint`
  return (
    <div class="field">
      <label for={id}>{props.label}</label>
      {(props.lines ?? 1) > 1 ? (
        <textarea
          id={id}
          rows={props.lines}
          value={props.value}
          required={props.required}
          aria-describedby={described}
          onInput={(event) => props.onInput(event.currentTarget.value)}
        />
      ) : (
        <input
          id={id}
          type={props.type ?? "text"}
          autocomplete={props.autocomplete ?? "off"}
          ref={(input) => {
            if (props.focused && input !== null && !input.dataset.met) {
              input.dataset.met = "yes"
              input.focus()
            }
          }}
          inputMode={props.numeric ? "numeric" : undefined}
          value={props.value}
          required={props.required}
          aria-describedby={described}
          list={props.suggestions && `${id}-list`}
          onInput={(event) => props.onInput(event.currentTarget.value)}
        />
      )}
      {props.suggestions && (
        <datalist id={`${id}-list`}>
          {props.suggestions.map((value) => (
            <option key={value} value={value} />
          ))}
        </datalist>
      )}
      {props.hint && (
        <p class="hint" id={described}>
          {props.hint}
        </p>
      )}
    </div>
  )
}

export function Select(props: {
  label: string
  value: string
  options: { value: string; label: string }[]
  onChange: (value: string) => void
  hint?: string
  required?: boolean
}) {
  const id = useId()
  const described = props.hint === undefined ? undefined : `${id}-hint`
  return (
    <div class="field">
      <label for={id}>{props.label}</label>
      <select
        id={id}
        value={props.value}
        aria-describedby={described}
        required={props.required}
        onChange={(event) => props.onChange(event.currentTarget.value)}
      >
        {props.options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
      {props.hint && (
        <p class="hint" id={described}>
          {props.hint}
        </p>
      )}
    </div>
  )
}
