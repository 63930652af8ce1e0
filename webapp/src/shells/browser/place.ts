import { useEffect, useLayoutEffect, useRef, useState } from "preact/hooks"
import { BEGINNING, chairMoved, chose, followed, type Place } from "../../features/agenda/following"
import type { ItemId } from "../../model/view"
import { useView, useWrites } from "../../session/hooks"
import { focusText } from "../../ui/focus"

/** The item that the address names: `#i8`. */
function addressed(): ItemId | undefined {
  const hash = decodeURIComponent(location.hash.slice(1))
  return hash === "" ? undefined : hash
}

/** What somebody is in the middle of must not be taken from them: a text with the cursor in it, an open form. */
const BUSY = "[contenteditable='true'], input, textarea, select, dialog[open]"

/** Whether the reader is in the midst of the page: writing, or its heading has gone past and its end has not come. */
function reading(): boolean {
  if (document.activeElement?.closest(BUSY) || document.querySelector("dialog[open]")) return true
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
  const asked = useRef<"page" | "follow" | undefined>(undefined)
  const text = useView((view) => view.items[place.shown ?? ""]?.text)
  const writes = useWrites(text)
  const latest = useRef({ current, known })
  latest.current = { current, known }

  useEffect(() => setPlace((was) => chairMoved(was, current, reading())), [current])

  useEffect(() => {
    const changed = () => {
      const item = addressed()
      if (item === undefined || latest.current.known[item] === undefined) return
      asked.current = "page"
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
    const why = asked.current
    asked.current = undefined
    // Who writes and has asked to follow goes on writing; who has asked for a page begins at its heading.
    if (why === "follow" && writes && text !== undefined) focusText(text)
    else if (why !== undefined) document.getElementById("point")?.focus({ preventScroll: true })
  }, [place.shown])

  return {
    place,
    follow() {
      asked.current = "follow"
      history.replaceState(null, "", location.pathname + location.search)
      setPlace((was) => followed(latest.current.current, was))
    },
    show(item) {
      location.hash = item
    },
  }
}
