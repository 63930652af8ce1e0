import type { ComponentChildren } from "preact"

/** Something that was not as wished, and what to do next. Stands where it happened, and stays until it is settled. */
export function Notice(props: { tone?: "plain" | "danger"; children: ComponentChildren; action?: ComponentChildren }) {
  return (
    <div class={`notice ${props.tone ?? "plain"}`} role={props.tone === "danger" ? "alert" : undefined}>
      <p>{props.children}</p>
      {props.action}
    </div>
  )
}
