import { expect, test } from "vitest"
import type { Fetched, Kept, Upload } from "../../session/hooks"
import { createQueue } from "./queue"

const file = (name: string, size = 10) => new File([new Uint8Array(size)], name)
const kept = (name: string): Kept => ({ sha256: "0", mediaType: "application/pdf", size: 10, name })

/** A server whose answers the test gives. */
function server() {
  const open = new Map<
    string,
    { answer: (fetched: Fetched<Kept>) => void; progress: (sent: number) => void; cancelled?: boolean }
  >()
  const upload: Upload = (sent, progress) => {
    let answer: (fetched: Fetched<Kept>) => void = () => undefined
    const done = new Promise<Fetched<Kept>>((resolve) => {
      answer = resolve
    })
    open.set(sent.name, { answer, progress })
    return { done, cancel: () => answer({ status: "refused", code: "CANCELLED" }) }
  }
  const finish = async (name: string, code?: string) => {
    open.get(name)?.answer(code === undefined ? { status: "done", body: kept(name) } : { status: "refused", code })
    await new Promise((resolve) => setTimeout(resolve))
  }
  return { upload, open, finish }
}

const fates = (queue: ReturnType<typeof createQueue>) => queue.lines.value.map((line) => line.fate)

test("two are sent at a time, and each is placed when it is kept", async () => {
  const { upload, open, finish } = server()
  const placed: string[] = []
  const queue = createQueue(
    upload,
    async (what) => void placed.push(what.name),
    () => undefined,
  )
  queue.add([file("a"), file("b"), file("c")])
  expect(fates(queue)).toEqual(["sending", "sending", "waiting"])
  open.get("a")?.progress(5)
  expect(queue.lines.value[0]).toMatchObject({ fate: "sending", sent: 5 })
  open.get("a")?.progress(10)
  expect(fates(queue)[0]).toBe("looking")
  await finish("a")
  expect(fates(queue)).toEqual(["done", "sending", "sending"])
  await finish("b")
  await finish("c")
  expect(placed).toEqual(["a", "b", "c"])
})

test("what is refused says why, holds up nobody and may be tried again", async () => {
  const { upload, finish } = server()
  const queue = createQueue(
    upload,
    async () => undefined,
    () => undefined,
  )
  queue.add([file("a"), file("b"), file("c")])
  await finish("a", "BROKEN_FILE")
  expect(queue.lines.value[0]).toMatchObject({ fate: "refused", code: "BROKEN_FILE" })
  expect(fates(queue)).toEqual(["refused", "sending", "sending"])
  queue.again(1)
  expect(fates(queue)[0]).toBe("waiting")
  await finish("b")
  expect(fates(queue)).toEqual(["sending", "done", "sending"])
})

test("one that is kept and cannot be attached is refused too", async () => {
  const { upload, finish } = server()
  const queue = createQueue(
    upload,
    async () => "DOCUMENT_FROZEN",
    () => undefined,
  )
  queue.add([file("a")])
  await finish("a")
  expect(queue.lines.value[0]).toMatchObject({ fate: "refused", code: "DOCUMENT_FROZEN" })
})

test("what waits or is on its way can be cancelled", async () => {
  const { upload } = server()
  const queue = createQueue(
    upload,
    async () => undefined,
    () => undefined,
  )
  queue.add([file("a"), file("b"), file("c")])
  queue.cancel(3)
  queue.cancel(1)
  await new Promise((resolve) => setTimeout(resolve))
  expect(fates(queue)).toEqual(["cancelled", "sending", "cancelled"])
  queue.putAway(3)
  expect(fates(queue)).toEqual(["cancelled", "sending"])
})

test("what is too large is not even sent", () => {
  const { upload, open } = server()
  const queue = createQueue(
    upload,
    async () => undefined,
    () => 100,
  )
  queue.add([file("large", 101), file("small", 100)])
  expect(fates(queue)).toEqual(["refused", "sending"])
  expect([...open.keys()]).toEqual(["small"])
})
