import type { ItemId } from "../../model/view"

/**
 * Which item this reader looks at. Who follows is taken along when the chair moves on; who has chosen another item, or is
 * reading in the middle of a long one, stays where they are and is offered to come along.
 */
export interface Place {
  shown: ItemId | undefined
  following: boolean
}

export const BEGINNING: Place = { shown: undefined, following: true }

/** @param reading the reader is in the midst of the page: neither its heading nor its end is in sight */
export function chairMoved(place: Place, current: ItemId | undefined, reading: boolean): Place {
  if (!place.following) return place.shown === current ? { shown: current, following: true } : place
  if (place.shown === current) return place
  // Between two items nothing is taken away from who still reads the last one.
  if (current === undefined) return place
  return reading && place.shown !== undefined
    ? { shown: place.shown, following: false }
    : { shown: current, following: true }
}

export function chose(item: ItemId, current: ItemId | undefined): Place {
  return { shown: item, following: item === current }
}

export function followed(current: ItemId | undefined, place: Place): Place {
  return { shown: current ?? place.shown, following: true }
}
