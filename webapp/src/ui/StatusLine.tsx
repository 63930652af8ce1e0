import type { ComponentChildren } from "preact"

/** A state in words, with a mark whose shape says the same: full, half or open. */
export function StatusLine(props: { mark: "full" | "half" | "open"; alarm?: boolean; children: ComponentChildren }) {
  return (
    <p class={`status-line${props.alarm ? " alarm" : ""}`}>
      <svg class="mark" viewBox="0 0 12 12" aria-hidden="true">
        <circle cx="6" cy="6" r="4.5" />
        {props.mark === "full" && <circle class="fill" cx="6" cy="6" r="4.5" />}
        {props.mark === "half" && <path class="fill" d="M6 1.5a4.5 4.5 0 0 1 0 9z" />}
      </svg>
      <span>{props.children}</span>
    </p>
  )
}
