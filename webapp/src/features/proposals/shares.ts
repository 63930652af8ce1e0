/** What somebody writes in the form of a cost split, and the figures that it comes to. */

import type { Commands } from "../../model/commands"
import type { CostBasis, CostSplit } from "../../model/deciding"

export interface Row {
  organisation: string
  figure: string
}

/** Shares are agreed on in percent, with three decimals at most; the server counts in whole numbers. */
const SHARE_PARTS = 1000

/** "600 000 kr" as 600000; nothing where it is no whole number. */
export function wholeNumber(written: string): number | undefined {
  const digits = written.replace(/[\s.]|kr(onor)?$/gi, "")
  return /^\d{1,13}$/.test(digits) ? Number(digits) : undefined
}

/** "12,5 %" as 12500. */
function percent(written: string): number | undefined {
  const plain = written.replace(/[\s%]/g, "").replace(",", ".")
  return /^\d{1,6}(\.\d{1,3})?$/.test(plain) ? Math.round(Number(plain) * SHARE_PARTS) : undefined
}

export function rowsOf(before: CostSplit | undefined, known: { name: string; inhabitants?: number }[]): Row[] {
  if (before === undefined) {
    return known.map(({ name, inhabitants }) => ({ organisation: name, figure: `${inhabitants ?? ""}` }))
  }
  return before.parts.map((part) => ({
    organisation: part.organisation,
    figure: before.basis === "shares" ? `${part.weight / SHARE_PARTS}`.replace(".", ",") : `${part.weight}`,
  }))
}

/** Absent where a figure cannot be read. Rows without any figure take no part. */
export function splitOf(
  sum: string,
  basis: CostBasis,
  key: string,
  rows: Row[],
): Commands["markCostSplit"]["split"] | undefined {
  const amount = wholeNumber(sum)
  if (amount === undefined) return undefined
  const shares = []
  for (const row of rows) {
    if (row.figure.trim() === "") continue
    const weight = basis === "population" ? wholeNumber(row.figure) : percent(row.figure)
    if (weight === undefined) return undefined
    shares.push({ organisation: row.organisation.trim(), weight })
  }
  return { amount, basis, shares, ...(key.trim() !== "" && { key: key.trim() }) }
}
