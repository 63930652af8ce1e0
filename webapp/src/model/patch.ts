/**
 * Merge patches (RFC 7396) with structural sharing: what a patch does not change keeps its identity, so that whoever
 * compares by `===` (signals, selectors, memo) is not woken. A value that is replaced by an equal one counts as unchanged.
 */

type Tree = { [key: string]: unknown }

const isTree = (value: unknown): value is Tree => typeof value === "object" && value !== null && !Array.isArray(value)

/** `target` after `patch`; `target` itself if nothing changed. Neither is altered, and the result holds no nulls. */
export function mergePatch(target: unknown, patch: unknown): unknown {
  if (!isTree(patch)) return share(target, patch)
  const before: Tree = isTree(target) ? target : {}
  let after: Tree | undefined = isTree(target) ? undefined : {}
  for (const key of Object.keys(patch)) {
    const has = Object.hasOwn(before, key)
    if (patch[key] === null) {
      if (!has) continue
      after ??= { ...before }
      delete after[key]
      continue
    }
    const merged = mergePatch(has ? before[key] : undefined, patch[key])
    if (has && merged === before[key]) continue
    after ??= { ...before }
    put(after, key, merged)
  }
  return after ?? before
}

/** `next`, with every part that equals the same part of `previous` replaced by that part; `previous` itself if all is equal. */
export function share(previous: unknown, next: unknown): unknown {
  if (Object.is(previous, next)) return previous
  if (Array.isArray(previous) && Array.isArray(next)) {
    const shared = next.map((value, index) => share(previous[index], value))
    const same = shared.length === previous.length && shared.every((value, index) => value === previous[index])
    return same ? previous : shared
  }
  if (isTree(previous) && isTree(next)) {
    const keys = Object.keys(next)
    const shared: Tree = {}
    let same = keys.length === Object.keys(previous).length
    for (const key of keys) {
      const has = Object.hasOwn(previous, key)
      const value = has ? share(previous[key], next[key]) : next[key]
      put(shared, key, value)
      same &&= has && value === previous[key]
    }
    return same ? previous : shared
  }
  return next
}

/** `__proto__` as a key of the wire is a key like any other, not the prototype. */
function put(tree: Tree, key: string, value: unknown): void {
  if (key === "__proto__")
    Object.defineProperty(tree, key, { value, enumerable: true, configurable: true, writable: true })
  else tree[key] = value
}
