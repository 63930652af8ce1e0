import { useEffect, useLayoutEffect, useRef, useState } from "preact/hooks"
import { BEGINNING, chairMoved, chose, followed, type Place } from "../../features/agenda/following"
import type { ItemId } from "../../model/view"
import { useView } from "../../session/hooks"

/** The item that the address names: `#i8`. */
function addressed(): ItemId | undefined {
  const hash = decodeURIComponent(location.hash.slice(1))
  return hash === "" ? undefined : hash
}

/** Whether the reader is in the midst of the page: its heading has gone past and its end has not come. */
function reading(): boolean {
  const heading = document.getElementById("point")?.getBoundingClientRect()
  const end = document.querySelector(".sheet-end")?.getBoundingClientRect()
  if (heading === undefined || end === undefined) return false
  return heading.bottom < 0 && end.top > window.innerHeight
}

/**
 * Which item is shown. The address is the choice, so that links, the back button and a reload work by themselves. Focus and
 * scroll move only when the reader has asked for another page, or follows and the page is turned.
 */
export function usePlace(): { place: Place; follow: () => void; show: (item: ItemId) => void } {
  const current = useView((view) => view.current)
  const known = useView((view) => view.items)
  const [place, setPlace] = useState<Place>(() => {
    const item = addressed()
    return item !== undefined && known[item] !== undefined ? chose(item, current) : followed(current, BEGINNING)
  })
  const asked = useRef(false)
  const latest = useRef({ current, known })
  latest.current = { current, known }

  useEffect(() => setPlace((was) => chairMoved(was, current, reading())), [current])

  useEffect(() => {
    const changed = () => {
      const item = addressed()
      if (item === undefined || latest.current.known[item] === undefined) return
      asked.current = true
      setPlace(chose(item, latest.current.current))
    }
    addEventListener("hashchange", changed)
    return () => removeEventListener("hashchange", changed)
  }, [])

  const first = useRef(true)
  useLayoutEffect(() => {
    if (first.current) {
      first.current = false
      return
    }
    window.scrollTo({ top: 0, behavior: "instant" })
    if (!asked.current) return
    asked.current = false
    document.getElementById("point")?.focus({ preventScroll: true })
  }, [place.shown])

  return {
    place,
    follow() {
      asked.current = true
      history.replaceState(null, "", location.pathname + location.search)
      setPlace((was) => followed(latest.current.current, was))
    },
    show(item) {
      location.hash = item
    },
  }
}
