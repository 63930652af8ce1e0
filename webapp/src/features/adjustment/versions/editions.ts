/** The stored editions of the document, as `GET documents` lists them. */

import { textOf } from "../../../ui/text"

export interface Edition {
  kind: string
  number: number
  sha256?: string
  createdAt?: string
  createdBy?: string
  note?: string
  /** The forms that it can be had in; absent: PDF alone. */
  forms?: string[]
}

/** What an edition is called. */
export function editionName(edition: Pick<Edition, "kind" | "number">): string {
  return textOf("versions.kind", edition.kind, "versions.kind.other", { number: edition.number })
}

/** The editions that hold the document itself, and so can be compared with one another. */
const COMPARABLE = new Set(["closing", "frozen", "adjusted", "finalised"])

/** What stands in an address for an edition: `closing`, `frozen:2`. */
export function pointOf(edition: Pick<Edition, "kind" | "number">): string {
  return edition.kind === "closing" ? "closing" : `${edition.kind}:${edition.number}`
}

export function comparable(editions: readonly Edition[]): Edition[] {
  return editions.filter(({ kind }) => COMPARABLE.has(kind))
}
