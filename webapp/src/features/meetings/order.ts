import type { ItemId } from "../../model/view"

/**
 * Before which item one stands when it is to be at this place, counted without itself; `undefined` is last. Nothing where it
 * stands there already.
 */
export function placed(order: ItemId[], item: ItemId, place: number): { before?: ItemId } | undefined {
  const rest = order.filter((id) => id !== item)
  const at = Math.max(0, Math.min(rest.length, place))
  if (order.indexOf(item) === at) return undefined
  const before = rest[at]
  return before === undefined ? {} : { before }
}
