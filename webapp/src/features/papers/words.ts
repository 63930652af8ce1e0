import type { AttachedFile } from "../../model/view"
import { text } from "../../ui/text"

const KINDS: [RegExp, string][] = [
  [/pdf$/, "PDF"],
  [/png$/, "PNG"],
  [/jpeg$/, "JPEG"],
  [/wordprocessingml/, "Word"],
  [/spreadsheetml/, "Excel"],
  [/presentationml/, "PowerPoint"],
  [/opendocument/, "OpenDocument"],
  [/csv$/, "CSV"],
]

export function kindOf(mediaType: string): string {
  return KINDS.find(([pattern]) => pattern.test(mediaType))?.[1] ?? text("papers.text")
}

/** "1,2 MB" */
export function sizeWords(bytes: number): string {
  const units = ["B", "kB", "MB"]
  let size = bytes
  let unit = 0
  while (size >= 1000 && unit < units.length - 1) {
    size /= 1000
    unit++
  }
  const rounded = size < 10 && unit > 0 ? Math.round(size * 10) / 10 : Math.round(size)
  return `${rounded.toLocaleString("sv-SE")} ${units[unit]}`
}

/** "PDF, 3 sidor, 1,2 MB" */
export function fileWords(file: AttachedFile): string {
  const pages =
    file.pages === undefined ? [] : [text(file.pages === 1 ? "papers.page" : "papers.pages", { count: file.pages })]
  return [kindOf(file.mediaType), ...pages, sizeWords(file.size)].join(", ")
}

/** Whether a browser shows it; all else it saves. */
export function shows(file: AttachedFile | undefined): boolean {
  return file !== undefined && (file.mediaType === "application/pdf" || file.mediaType.startsWith("image/"))
}

/** What a file is called until somebody calls it something better: its name without the ending. */
export function titleOf(name: string): string {
  const bare = name
    .replace(/\.[A-Za-z0-9]{1,5}$/, "")
    .replaceAll("_", " ")
    .trim()
  return (bare === "" ? name : bare).slice(0, 500)
}
