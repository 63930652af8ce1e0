/** Asking the addresses beside the page over HTTP: what is too large, or too seldom needed, for the line. */

/** What came of it. A refusal has the server's code, or one of ours where no server answered. */
export type Fetched<T = unknown> = { status: "done"; body: T } | { status: "refused"; code: string; detail?: string }

/**
 * What is sent along: something as JSON, to be done or (`put`) to be kept there, a file with its name, or the wish that it be gone. Without any of
 * them it is only asked for.
 */
export type Sent = { json: object; put?: boolean } | { file: Blob; name: string } | { remove: true }

/** Never rejects. `address` is relative to the page. */
export type Ask = (address: string, sent?: Sent) => Promise<Fetched>

/** A server that did not answer at all. */
const AWAY: Fetched = { status: "refused", code: "NO_ANSWER" }

export function askBeside(page: string, get: typeof fetch = (...asked) => fetch(...asked)): Ask {
  return async (address, sent) => {
    try {
      const response = await get(new URL(address, page), { cache: "no-store", ...(sent && posted(sent)) })
      const body: unknown = await response.json().catch(() => undefined)
      if (response.ok) return { status: "done", body }
      return refused(response.status, body)
    } catch {
      return AWAY
    }
  }
}

function posted(sent: Sent): RequestInit {
  if ("remove" in sent) return { method: "DELETE" }
  if ("json" in sent) {
    const method = sent.put === true ? "PUT" : "POST"
    return { method, headers: { "content-type": "application/json" }, body: JSON.stringify(sent.json) }
  }
  const headers = {
    "content-type": sent.file.type === "" ? "application/octet-stream" : sent.file.type,
    "x-file-name": encodeURIComponent(sent.name),
  }
  return { method: "POST", headers, body: sent.file }
}

/** Problem details of the server's; of what stands before it (a proxy) only the number is known. */
function refused(status: number, body: unknown): Fetched {
  const { code, detail } = (typeof body === "object" && body !== null ? body : {}) as {
    code?: unknown
    detail?: unknown
  }
  if (typeof code === "string") return { status: "refused", code, ...(typeof detail === "string" && { detail }) }
  return { status: "refused", code: status === 404 ? "NOT_FOUND" : status === 413 ? "FILE_TOO_LARGE" : "NO_ANSWER" }
}
