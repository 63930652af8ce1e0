/**
 * The server of the convergence test: the small room in this process, or another program that speaks JSON lines.
 *
 * To the program, a line each:
 *
 *     {"do":"begin","texts":{"item:i1":{…doc…}},"persons":["ann","bo"]}   a new meeting, all of them may write
 *     {"do":"connect","socket":3,"person":"ann"}
 *     {"do":"hear","socket":3,"text":"{\"t\":\"hello\",…}"}              a frame from the client
 *     {"do":"gone","socket":3}                                            the line is cut
 *     {"do":"restart"}                                                    all lines gone, rooms opened again from the log
 *     {"do":"text","text":"item:i1"}                                      → {"text":"item:i1","version":7,"doc":{…}}
 *     {"do":"sync","id":12}                                               → {"synced":12} when all before it is done
 *
 * From the program, beside those: {"tell":3,"text":"…frame…"} and {"close":3,"code":1012}.
 */

import { type ChildProcess, spawn } from "node:child_process"
import { createInterface } from "node:readline"
import type { DocumentNode } from "../../model/view"
import type { Listening, ServerEnd } from "./network"
import { createRoom, type Room } from "./room"

export interface Authority extends Listening {
  begin(texts: Record<string, DocumentNode>, persons: string[], now: () => number): Promise<void>
  restart(random: number): void
  /** All that was sent to the server has been worked off, and its answers are in the queues. */
  settled(): Promise<void> | undefined
  text(id: string): Promise<{ version: number; doc: DocumentNode }>
  stop(): void
}

export function openAuthority(command: string | undefined): Authority {
  return command === undefined || command === "" ? inThisProcess() : inAnother(command)
}

function inThisProcess(): Authority {
  let room: Room | undefined
  const get = (): Room => {
    if (room === undefined) throw new Error("begin first")
    return room
  }
  return {
    async begin(texts, _, now) {
      room = createRoom(texts, now)
    },
    connect: (person, tell, close) => get().connect(person, tell, close),
    restart(random) {
      get().restart(random < 0.5)
    },
    settled: () => undefined,
    async text(id) {
      const text = get().texts.get(id)
      if (text === undefined) throw new Error(`no text ${id}`)
      return { version: text.version, doc: text.doc.toJSON() as DocumentNode }
    },
    stop() {},
  }
}

function inAnother(command: string): Authority {
  const child: ChildProcess = spawn(command, { shell: true, stdio: ["pipe", "pipe", "inherit"] })
  const sockets = new Map<number, { tell(text: string): void; close(code: number): void }>()
  const syncs = new Map<number, () => void>()
  const texts: ((text: { version: number; doc: DocumentNode }) => void)[] = []
  let nextSocket = 0
  let nextSync = 0
  let dirty = false
  const write = (line: object) => {
    dirty = true
    child.stdin?.write(`${JSON.stringify(line)}\n`)
  }
  if (child.stdout === null) throw new Error("no output")
  createInterface({ input: child.stdout }).on("line", (line) => {
    if (!line.startsWith("{")) return
    const said = JSON.parse(line)
    if (typeof said.tell === "number") sockets.get(said.tell)?.tell(said.text)
    else if (typeof said.close === "number") sockets.get(said.close)?.close(said.code)
    else if (typeof said.synced === "number") {
      syncs.get(said.synced)?.()
      syncs.delete(said.synced)
    } else if (said.doc !== undefined) texts.shift()?.(said)
  })
  const sync = () =>
    new Promise<void>((resolve) => {
      const id = ++nextSync
      syncs.set(id, resolve)
      write({ do: "sync", id })
      dirty = false
    })
  return {
    async begin(given, persons) {
      sockets.clear()
      write({ do: "begin", texts: given, persons })
      await sync()
    },
    connect(person, tell, close): ServerEnd {
      const socket = ++nextSocket
      sockets.set(socket, { tell, close })
      write({ do: "connect", socket, person })
      return {
        hear: (text) => write({ do: "hear", socket, text }),
        closed() {
          sockets.delete(socket)
          write({ do: "gone", socket })
        },
      }
    },
    restart() {
      sockets.clear()
      write({ do: "restart" })
    },
    settled: () => (dirty ? sync() : undefined),
    text: (id) =>
      new Promise((resolve) => {
        texts.push(resolve)
        write({ do: "text", text: id })
      }),
    stop() {
      child.stdin?.end()
      child.kill()
    },
  }
}
