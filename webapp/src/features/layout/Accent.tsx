import { useId } from "preact/hooks"
import { text } from "../../ui/text"

/** The one colour of the paper. */
export function Accent(props: { value: string; onChange: (value: string) => void }) {
  const id = useId()
  return (
    <div class="field accent">
      <label for={id}>{text("layout.accent")}</label>
      <input
        id={id}
        type="color"
        value={props.value}
        aria-describedby={`${id}-hint`}
        onInput={(event) => props.onChange(event.currentTarget.value)}
      />
      <p class="hint" id={`${id}-hint`}>
        {text("layout.accentHint")}
      </p>
    </div>
  )
}
