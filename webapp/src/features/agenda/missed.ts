import type { ItemId, MeetingView } from "../../model/view"

export interface Missed {
  items: ItemId[]
  numbers: number[]
  decisions: number
}

/** Items dealt with while this reader was not here, in the order of the agenda. */
export function missed(view: MeetingView, seen: ReadonlySet<ItemId>): Missed {
  const items = view.order.filter((id) => {
    const item = view.items[id]
    return (
      item?.number !== undefined &&
      !item.hidden &&
      item.status !== "current" &&
      item.status !== "planned" &&
      !seen.has(id)
    )
  })
  const decisions = items
    .flatMap((id) => view.items[id]?.decisions ?? [])
    .filter((id) => view.decisions?.[id]?.status === "confirmed").length
  return { items, numbers: items.flatMap((id) => view.items[id]?.number ?? []), decisions }
}

/** What this browser has shown, kept over a reload. Without storage (private mode) it lasts as long as the tab. */
export function createSeen(meeting: string, person: string, storage: Storage | undefined) {
  const key = `klubba.seen.${meeting}.${person}`
  const seen = new Set<ItemId>(read())

  function read(): ItemId[] {
    try {
      const kept: unknown = JSON.parse(storage?.getItem(key) ?? "[]")
      return Array.isArray(kept) ? kept.filter((id): id is ItemId => typeof id === "string") : []
    } catch {
      return []
    }
  }

  return {
    has: seen as ReadonlySet<ItemId>,
    add(ids: Iterable<ItemId>) {
      const before = seen.size
      for (const id of ids) seen.add(id)
      if (seen.size === before) return
      try {
        storage?.setItem(key, JSON.stringify([...seen]))
      } catch {
        // A full or forbidden storage only means that a reload forgets.
      }
    },
  }
}
