/** The differences between two versions of the document, as the server finds them, made ready for reading. */

export interface Part {
  kind: "same" | "added" | "removed"
  text: string
}

export interface Change {
  anchor: string
  label?: string
  title: string
  change: "changed" | "added" | "removed"
  parts: Part[]
}

export interface Piece {
  kind: "same" | "gone" | "new"
  text: string
}

export function piecesOf(parts: readonly Part[]): Piece[] {
  return parts.map(({ kind, text }) => ({ kind: kind === "same" ? "same" : kind === "added" ? "new" : "gone", text }))
}

/** So much unchanged text stands on each side of a change. */
const AROUND = 90
const LEFT_OUT = " … "

/** Long unchanged text is cut to what stands nearest to the changes, at whole words. */
export function folded(pieces: readonly Piece[]): Piece[] {
  return pieces.map((piece, index) => {
    if (piece.kind !== "same") return piece
    const follows = index > 0
    const precedes = index < pieces.length - 1
    if (piece.text.length <= AROUND * (Number(follows) + Number(precedes)) + LEFT_OUT.length) return piece
    return {
      kind: "same",
      text: (follows ? headOf(piece.text) : "") + LEFT_OUT + (precedes ? tailOf(piece.text) : ""),
    }
  })
}

/** Whether folding leaves anything out. */
export function isFoldable(pieces: readonly Piece[]): boolean {
  return folded(pieces).some((piece, index) => piece !== pieces[index])
}

function headOf(text: string): string {
  const cut = text.slice(0, AROUND)
  return cut.slice(0, Math.max(cut.lastIndexOf(" "), 0))
}

function tailOf(text: string): string {
  const cut = text.slice(-AROUND)
  const space = cut.indexOf(" ")
  return space < 0 ? "" : cut.slice(space + 1)
}
