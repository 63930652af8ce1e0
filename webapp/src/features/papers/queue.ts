/** Files on their way: a few at a time, each with its own fate. Knows no page and no server. */

import { signal } from "@preact/signals"
import type { Kept, Upload } from "../../session/hooks"

const AT_ONCE = 2

/**
 * *looking*: all of it is there, and is being looked through. What is *refused* has the code of why; what is *done* or
 * *cancelled* stays in sight until it is put away.
 */
export type Fate = "waiting" | "sending" | "looking" | "done" | "refused" | "cancelled"

export interface Line {
  id: number
  file: File
  fate: Fate
  /** Of `file.size`. */
  sent: number
  code?: string | undefined
}

/** What is done with a file that the server keeps. Answers with the code of a refusal. */
export type Placing = (kept: Kept, file: File) => Promise<string | undefined>

export function createQueue(upload: Upload, place: Placing, most: () => number | undefined) {
  const lines = signal<readonly Line[]>([])
  const cancels = new Map<number, () => void>()
  let next = 1

  const change = (id: number, changed: Partial<Line>) => {
    lines.value = lines.value.map((line) => (line.id === id ? { ...line, ...changed } : line))
  }

  const under = () => lines.value.filter((line) => line.fate === "sending" || line.fate === "looking").length

  const work = () => {
    for (const line of lines.value) {
      if (under() >= AT_ONCE) return
      if (line.fate === "waiting") void send(line)
    }
  }

  const send = async ({ id, file }: Line) => {
    change(id, { fate: "sending" })
    const sending = upload(file, (sent) => change(id, { sent, fate: sent < file.size ? "sending" : "looking" }))
    cancels.set(id, sending.cancel)
    const answer = await sending.done
    cancels.delete(id)
    const code = answer.status === "done" ? await place(answer.body, file) : answer.code
    if (code === undefined) change(id, { fate: "done", sent: file.size })
    else if (code === "CANCELLED") change(id, { fate: "cancelled" })
    else change(id, { fate: "refused", code })
    work()
  }

  const tooLarge = (file: File) => file.size > (most() ?? Number.POSITIVE_INFINITY)

  return {
    lines,
    add(files: Iterable<File>) {
      const added = [...files].map((file): Line => {
        const line = { id: next++, file, sent: 0 }
        return tooLarge(file) ? { ...line, fate: "refused", code: "FILE_TOO_LARGE" } : { ...line, fate: "waiting" }
      })
      lines.value = [...lines.value, ...added]
      work()
    },
    cancel(id: number) {
      cancels.get(id)?.()
      if (lines.value.some((line) => line.id === id && line.fate === "waiting")) change(id, { fate: "cancelled" })
    },
    again(id: number) {
      change(id, { fate: "waiting", sent: 0, code: undefined })
      work()
    },
    putAway(id: number) {
      lines.value = lines.value.filter((line) => line.id !== id)
    },
  }
}

export type Queue = ReturnType<typeof createQueue>
