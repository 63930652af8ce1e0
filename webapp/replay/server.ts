/** A server of the replay's own, on a free port, with a data directory that goes when it goes. */

import { spawn } from "node:child_process"
import { randomBytes } from "node:crypto"
import { mkdtempSync, rmSync } from "node:fs"
import { createServer } from "node:net"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { patiently, ServerFault } from "./operator"

export interface OwnServer {
  url: string
  token: string
  /** `kill -9`, and started again on the same data. */
  killAndRestart(): Promise<void>
  stop(): Promise<void>
}

/** Building the server the first time takes its while. */
const STARTING_MS = 600_000

/** @param root of the project */
export async function startServer(root: string): Promise<OwnServer> {
  const port = await freePort()
  const data = mkdtempSync(join(tmpdir(), "klubba-replay-"))
  const token = randomBytes(24).toString("base64url")
  const url = `http://localhost:${port}`
  let said = ""
  const keep = (chunk: Buffer) => {
    said = (said + chunk.toString()).slice(-4000)
  }
  function start() {
    const child = spawn(join(root, "bin/run"), [], {
      cwd: root,
      env: {
        ...process.env,
        KLUBBA_PORT: String(port),
        KLUBBA_HOST: "127.0.0.1",
        KLUBBA_DATA: data,
        KLUBBA_PUBLIC_URL: url,
        KLUBBA_ADMIN_TOKEN: token,
        KLUBBA_DATABASE_URL: "",
        KLUBBA_DEMO: "off",
      },
      stdio: ["ignore", "pipe", "pipe"],
    })
    child.stdout.on("data", keep)
    child.stderr.on("data", keep)
    return { child, gone: new Promise<void>((resolve) => child.once("exit", () => resolve())) }
  }
  let running = start()
  const up = () =>
    patiently(async () => {
      if (running.child.exitCode !== null) throw new ServerFault(`servern startade inte:\n${said}`)
      const response = await fetch(new URL("/health", url))
      if (!response.ok) throw new Error(`${response.status}`)
    }, STARTING_MS)
  const stop = async () => {
    const { child, gone } = running
    if (child.exitCode === null) child.kill("SIGTERM")
    const late = setTimeout(() => child.kill("SIGKILL"), 20_000)
    await gone
    clearTimeout(late)
    rmSync(data, { recursive: true, force: true })
  }
  async function killAndRestart() {
    running.child.kill("SIGKILL")
    await running.gone
    running = start()
    await up()
  }
  try {
    await up()
  } catch (fault) {
    await stop()
    throw fault
  }
  return { url, token, killAndRestart, stop }
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer()
    probe.once("error", reject)
    probe.listen(0, "127.0.0.1", () => {
      const address = probe.address()
      probe.close(() => (typeof address === "object" && address ? resolve(address.port) : reject(new Error("no port"))))
    })
  })
}
