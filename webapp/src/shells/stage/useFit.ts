import type { RefObject } from "preact"
import { useEffect } from "preact/hooks"

const LEAST = 0.5
const STEP = 0.05

/**
 * Nobody scrolls a screen on the wall: the letters become smaller until all of it is in sight, and as large again as they may be
 * once there is room. Below half the size it is better to lose the end than to be unreadable.
 */
export function useFit(stage: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const element = stage.current
    if (element === null) return
    let asked = 0
    const fit = () => {
      for (let scale = 1; scale >= LEAST; scale -= STEP) {
        element.style.setProperty("--fit", scale.toFixed(2))
        if (element.scrollHeight <= element.clientHeight) return
      }
    }
    const ask = () => {
      cancelAnimationFrame(asked)
      asked = requestAnimationFrame(fit)
    }
    const observer = new MutationObserver(ask)
    observer.observe(element, { childList: true, subtree: true, characterData: true })
    addEventListener("resize", ask)
    void document.fonts?.ready.then(ask)
    ask()
    return () => {
      observer.disconnect()
      removeEventListener("resize", ask)
      cancelAnimationFrame(asked)
    }
  }, [stage])
}
