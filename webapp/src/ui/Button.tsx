import type { ComponentChildren } from "preact"

export interface ButtonProps {
  children: ComponentChildren
  onClick?: () => void
  /** `main` is the one thing to do now; `plain` what else may be done; `quiet` a word that can be pressed. */
  tone?: "main" | "plain" | "quiet" | "danger"
  /** Waits for its answer. It keeps the focus and takes no second press. */
  busy?: boolean
  large?: boolean
  /** The keys that do the same, as written on the button. */
  keys?: string
  pressed?: boolean
  type?: "button" | "submit"
  describedBy?: string
  label?: string
  expanded?: boolean
}

export function Button(props: ButtonProps) {
  const { tone = "plain", busy = false, large = false, type = "button" } = props
  return (
    <button
      type={type}
      class={`button ${tone}${large ? " large" : ""}`}
      aria-busy={busy || undefined}
      aria-disabled={busy || undefined}
      aria-pressed={props.pressed}
      aria-expanded={props.expanded}
      aria-describedby={props.describedBy}
      aria-label={props.label}
      aria-keyshortcuts={props.keys && ariaKeys(props.keys)}
      onClick={(event) => {
        if (busy) event.preventDefault()
        else props.onClick?.()
      }}
    >
      <span class="button-words">{props.children}</span>
      {/* biome-ignore lint/a11y/noAriaHiddenOnFocusable: a kbd takes no focus; the keys are told by aria-keyshortcuts */}
      {props.keys && <kbd aria-hidden="true">{props.keys}</kbd>}
    </button>
  )
}

/** "Ctrl + Enter" as aria-keyshortcuts wants it. */
function ariaKeys(keys: string): string {
  return keys.replace("Ctrl", "Control").replaceAll(" ", "")
}
