import { useEffect, useRef } from "preact/hooks"

/** A combination as written on buttons: modifiers first, joined by " + ". Never a letter alone: people type here. */
export type Keys = "Ctrl + Enter" | "Alt + PageDown" | "Alt + PageUp" | "Alt + End"

/** Whether this key press is that combination. Command counts as Ctrl on a Mac. */
export function pressed(
  keys: Keys,
  event: Pick<KeyboardEvent, "key" | "ctrlKey" | "metaKey" | "altKey" | "shiftKey">,
): boolean {
  const parts = keys.split(" + ")
  return (
    event.key === parts[parts.length - 1] &&
    (event.ctrlKey || event.metaKey) === parts.includes("Ctrl") &&
    event.altKey === parts.includes("Alt") &&
    !event.shiftKey
  )
}

/** Does `act` on the combination, wherever the focus is, unless what has the focus has used the press itself, or a form lies over the page. */
export function useKeys(keys: Keys, act: () => void, active = true): void {
  const latest = useRef(act)
  latest.current = act
  useEffect(() => {
    if (!active) return
    const hear = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.repeat || !pressed(keys, event)) return
      if (document.querySelector("dialog[open]") !== null) return
      event.preventDefault()
      latest.current()
    }
    document.addEventListener("keydown", hear)
    return () => document.removeEventListener("keydown", hear)
  }, [keys, active])
}
