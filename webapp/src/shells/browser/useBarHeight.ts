import type { RefObject } from "preact"
import { useEffect } from "preact/hooks"

/** Tells the style sheets how much of the window the bar covers, so that nothing is put or focused behind it. */
export function useBarHeight(bar: RefObject<HTMLElement | null>) {
  useEffect(() => {
    const element = bar.current
    if (element === null || typeof ResizeObserver === "undefined") return
    const observer = new ResizeObserver(() => {
      document.documentElement.style.setProperty("--bar", `${element.offsetHeight}px`)
    })
    observer.observe(element)
    return () => observer.disconnect()
  }, [bar])
}
