import { expect, test } from "vitest"
import { askBeside } from "./asking"

const page = "https://example.org/m/m_1/p_1/"

function server(status: number, body: string) {
  const heard: [string, RequestInit | undefined][] = []
  const get = async (url: URL | RequestInfo, init?: RequestInit) => {
    heard.push([String(url), init])
    return new Response(body, { status })
  }
  return { heard, ask: askBeside(page, get as typeof fetch) }
}

test("an address is beside the page's own, and its answer comes as it is", async () => {
  const { heard, ask } = server(200, '[{"kind":"frozen","number":1}]')
  expect(await ask("documents")).toEqual({ status: "done", body: [{ kind: "frozen", number: 1 }] })
  expect(heard[0]?.[0]).toBe("https://example.org/m/m_1/p_1/documents")
  expect(heard[0]?.[1]?.method).toBeUndefined()
})

test("a refusal is the server's code; what stands before the server has none", async () => {
  const problem = '{"code":"DOCUMENT_FROZEN","detail":"edition 2","status":409}'
  expect(await server(409, problem).ask("document/freeze", { json: {} })).toEqual({
    status: "refused",
    code: "DOCUMENT_FROZEN",
    detail: "edition 2",
  })
  expect(await server(413, "<html>too large").ask("files")).toEqual({ status: "refused", code: "FILE_TOO_LARGE" })
  expect(await server(502, "").ask("files")).toEqual({ status: "refused", code: "NO_ANSWER" })
})

test("a file goes as it is, with its name in letters that a header can carry", async () => {
  const { heard, ask } = server(200, "{}")
  await ask("files", { file: new Blob(["%PDF"], { type: "application/pdf" }), name: "påskrivet.pdf" })
  expect(heard[0]?.[1]?.headers).toEqual({ "content-type": "application/pdf", "x-file-name": "p%C3%A5skrivet.pdf" })
})

test("no answer at all is told, not thrown", async () => {
  const ask = askBeside(page, () => Promise.reject(new TypeError("Failed to fetch")))
  expect(await ask("documents")).toEqual({ status: "refused", code: "NO_ANSWER" })
})
