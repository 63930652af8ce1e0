import type { ComponentChildren } from "preact"
import { useEffect, useRef } from "preact/hooks"

/** A few more things that may be done, behind one word. Escape and a press beside it close it. */
export function Menu(props: { label: string; up?: boolean; children: ComponentChildren }) {
  const ref = useRef<HTMLDetailsElement>(null)
  useEffect(() => {
    const beside = (event: Event) => {
      const menu = ref.current
      if (menu?.open && event.target instanceof Node && !menu.contains(event.target)) menu.open = false
    }
    document.addEventListener("pointerdown", beside)
    return () => document.removeEventListener("pointerdown", beside)
  }, [])
  const close = (focus: boolean) => {
    const menu = ref.current
    if (menu === null) return
    menu.open = false
    if (focus) menu.querySelector("summary")?.focus()
  }
  return (
    <details
      ref={ref}
      class={`menu${props.up ? " up" : ""}`}
      onKeyDown={(event) => {
        if (event.key === "Escape" && ref.current?.open) close(true)
      }}
    >
      <summary class="button plain">
        <span class="button-words">{props.label}</span>
      </summary>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: bubbles from the buttons within */}
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: a button's key press arrives as a click */}
      <div
        class="menu-panel"
        onClick={(event) => event.target instanceof Element && event.target.closest("button") && close(false)}
      >
        {props.children}
      </div>
    </details>
  )
}
