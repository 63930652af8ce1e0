import type { ComponentType } from "preact"
import { useEffect, useState } from "preact/hooks"

/** A component that only some load, when they need it; nothing until it has come. Asked for again at the next need. */
export function useLate<P>(load: () => Promise<ComponentType<P>>, needed: boolean): ComponentType<P> | undefined {
  const [loaded, setLoaded] = useState<ComponentType<P>>()
  useEffect(() => {
    if (!needed || loaded !== undefined) return
    let here = true
    load().then(
      (come) => here && setLoaded(() => come),
      () => undefined,
    )
    return () => {
      here = false
    }
  }, [needed, loaded])
  return loaded
}
