/** Sending a file beside the page, with how far it has come: `fetch` cannot tell that. */

import type { Fetched } from "./asking"

/** A file as the server keeps it. */
export interface Kept {
  sha256: string
  mediaType: string
  size: number
  name: string
  pages?: number
}

export interface Sending {
  /** Never rejects. `CANCELLED` where `cancel` was first. */
  done: Promise<Fetched<Kept>>
  cancel(): void
}

/** @param progress hears of bytes sent; all of them are sent before the server has looked at one */
export type Upload = (file: File, progress: (sent: number) => void) => Sending

/** @param page the address of the page; the way for files is beside it */
export function uploadBeside(page: string, request: () => XMLHttpRequest = () => new XMLHttpRequest()): Upload {
  return (file, progress) => {
    const asked = request()
    const done = new Promise<Fetched<Kept>>((resolve) => {
      asked.upload.onprogress = (event) => progress(event.loaded)
      asked.onload = () => resolve(read(asked.status, asked.responseText))
      asked.onerror = () => resolve({ status: "refused", code: "NO_ANSWER" })
      asked.onabort = () => resolve({ status: "refused", code: "CANCELLED" })
    })
    asked.open("POST", new URL("files", page))
    asked.setRequestHeader("content-type", "application/octet-stream")
    asked.setRequestHeader("x-file-name", encodeURIComponent(file.name))
    asked.send(file)
    return { done, cancel: () => asked.abort() }
  }
}

function read(status: number, text: string): Fetched<Kept> {
  const body = parsed(text)
  if (status === 200 && typeof body.sha256 === "string") return { status: "done", body: body as unknown as Kept }
  if (typeof body.code === "string") return { status: "refused", code: body.code }
  return { status: "refused", code: status === 413 ? "FILE_TOO_LARGE" : "NO_ANSWER" }
}

function parsed(text: string): Record<string, unknown> {
  try {
    const body: unknown = JSON.parse(text)
    return typeof body === "object" && body !== null ? (body as Record<string, unknown>) : {}
  } catch {
    return {}
  }
}
