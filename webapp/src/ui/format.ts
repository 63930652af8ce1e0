/** Figures, times and dates as Swedish minutes write them. */

const NBSP = "\u00a0"

/** "§ 50", or "Punkt 3" where the body numbers points. */
export function itemNumber(number: number, numbering: "paragraph" | "point" = "paragraph"): string {
  return numbering === "paragraph" ? `§${NBSP}${number}` : `Punkt${NBSP}${number}`
}

/** [49, 50, 51, 54] as "§ 49–51, 54". */
export function numberRanges(numbers: number[], numbering: "paragraph" | "point" = "paragraph"): string {
  const sorted = [...new Set(numbers)].sort((a, b) => a - b)
  const ranges: [number, number][] = []
  for (const number of sorted) {
    const last = ranges[ranges.length - 1]
    if (last !== undefined && last[1] === number - 1) last[1] = number
    else ranges.push([number, number])
  }
  const written = ranges.map(([from, to]) => (from === to ? `${from}` : `${from}–${to}`)).join(", ")
  return numbering === "paragraph" ? `§${NBSP}${written}` : `punkt${NBSP}${written}`
}

const clock = new Intl.DateTimeFormat("sv-SE", { hour: "2-digit", minute: "2-digit", second: "2-digit" })
const hours = new Intl.DateTimeFormat("sv-SE", { hour: "2-digit", minute: "2-digit" })
const longDate = new Intl.DateTimeFormat("sv-SE", {
  day: "numeric",
  month: "long",
  year: "numeric",
  timeZone: "UTC",
})

/** "10.42.07", in this computer's time. */
export function timeWithSeconds(at: string | number): string {
  return clock.format(new Date(at)).replaceAll(":", ".")
}

/** "10.42", in this computer's time. */
export function time(at: string | number): string {
  return hours.format(new Date(at)).replaceAll(":", ".")
}

/** "14 december 2018" from "2018-12-14". */
export function date(iso: string): string {
  return longDate.format(new Date(`${iso.slice(0, 10)}T00:00:00Z`))
}

/** "09:00" as it is said: "09.00". */
export function clockTime(written: string): string {
  return written.replace(":", ".")
}

/** The Swedish genitive: "Gunilla Åkerströms", "Ann Marits". */
export function genitive(name: string): string {
  return /[sxz]$/i.test(name) ? name : `${name}s`
}

/** The first letter as a sentence begins. */
export function capital(words: string): string {
  return words.charAt(0).toLocaleUpperCase("sv") + words.slice(1)
}

/** "a, b och c". */
export function listed(words: string[]): string {
  if (words.length < 2) return words.join("")
  return `${words.slice(0, -1).join(", ")} och ${words[words.length - 1]}`
}

/** "600 000", parted as in a column of sums. */
export function amount(value: number): string {
  return `${value}`.replace(/\B(?=(\d{3})+$)/g, NBSP)
}

/** "12,35 %". */
export function share(part: number, whole: number): string {
  return `${((100 * part) / whole).toFixed(2).replace(".", ",")}${NBSP}%`
}
