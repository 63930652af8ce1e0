import type { Place } from "./register"

/** The desk's page of a meeting, which leads on to the seat; the § is found there by its name. */
export function placeAddress(place: Pick<Place, "meeting" | "item">): string {
  return `/hem/moten/${encodeURIComponent(place.meeting)}#${encodeURIComponent(place.item)}`
}
