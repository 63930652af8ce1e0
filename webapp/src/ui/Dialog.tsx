import type { ComponentChildren } from "preact"
import { useLayoutEffect, useRef } from "preact/hooks"
import { Button } from "./Button"
import { text } from "./text"

/** The platform's modal dialog: focus goes in and back again, Escape closes. */
export function Dialog(props: {
  title: string
  open: boolean
  onClose: () => void
  children: ComponentChildren
  /** `drop`: from the upper edge, as wide as the screen. `wide`: room for a page of paper. */
  kind?: "centre" | "drop" | "wide"
}) {
  const ref = useRef<HTMLDialogElement>(null)
  // with what is in it, not after it: the next key is meant for the dialog
  useLayoutEffect(() => {
    const dialog = ref.current
    if (dialog === null) return
    if (props.open && !dialog.open) dialog.showModal()
    if (!props.open && dialog.open) dialog.close()
  }, [props.open])

  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: Escape closes it already; a click beside it is the pointer's way
    <dialog
      ref={ref}
      class={`dialog ${props.kind ?? "centre"}`}
      aria-label={props.title}
      onClose={props.onClose}
      onClick={(event) => event.target === ref.current && props.onClose()}
    >
      {props.open && (
        <div class="dialog-inner">
          <header>
            <h2>{props.title}</h2>
            <Button tone="quiet" onClick={props.onClose}>
              {text("common.close")}
            </Button>
          </header>
          {props.children}
        </div>
      )}
    </dialog>
  )
}
