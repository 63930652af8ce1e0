// Plays the meeting of the demo while server and database are killed without warning, and then compares the document.
// Every client goes on by itself; nothing acknowledged may be missing, nothing doubled.
//
//   node e2e/kill.mjs [seed]      the seed decides when is killed; it is printed
import { spawn } from "node:child_process"
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs"
import { createServer } from "node:net"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { fileURLToPath } from "node:url"

const root = join(fileURLToPath(import.meta.url), "../../..")
const script = join(root, "server/contract/meetings/socsam.json")
const golden = join(root, "server/contract/meetings/socsam.txt")
const token = "a token for the time of this test"
const seed = Number(process.argv[2] ?? Date.now() % 100_000)
const KILLS = 6

/** mulberry32: small, and the same everywhere. */
function random(state) {
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
}

const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms))

function freePort() {
  return new Promise((resolve) => {
    const probe = createServer().listen(0, "127.0.0.1", () => {
      const { port } = probe.address()
      probe.close(() => resolve(port))
    })
  })
}

const data = mkdtempSync(join(tmpdir(), "klubba-kill-"))
const port = await freePort()
const url = `http://localhost:${port}`
let server

/** With the demo off, bin/run becomes the server itself, so its pid is the server's. */
async function start() {
  server = spawn(join(root, "bin/run"), [], {
    env: {
      ...process.env,
      KLUBBA_PORT: String(port),
      KLUBBA_DATA: data,
      KLUBBA_PUBLIC_URL: url,
      KLUBBA_ADMIN_TOKEN: token,
      KLUBBA_DEMO: "off",
    },
    stdio: ["ignore", "ignore", "inherit"],
  })
  for (let tries = 0; tries < 600; tries++) {
    try {
      if ((await fetch(`${url}/health`)).ok) return
    } catch {
      await pause(100)
    }
  }
  throw new Error("the server did not come up")
}

function killDatabase() {
  const pidFile = join(data, "postgres/postmaster.pid")
  if (existsSync(pidFile)) process.kill(Number(readFileSync(pidFile, "utf8").split("\n")[0]), "SIGKILL")
}

/** Page numbers aside, as the document's text has no pages. */
const paragraphs = (file) =>
  readFileSync(file, "utf8")
    .split("\n")
    .map((line) => line.replace(/\t\d+$/, "").trimEnd())
    .filter((line) => line !== "")

async function main() {
  console.log(`seed ${seed}`)
  const next = random(seed)
  await start()
  const out = join(data, "out")
  const replay = spawn(
    join(root, "bin/replay"),
    [script, "--server", url, "--token", token, "--speed", "60", "--out", out],
    { stdio: ["ignore", "pipe", "inherit"] },
  )
  let said = ""
  replay.stdout.on("data", (chunk) => {
    said += chunk
  })
  const ended = new Promise((resolve) => replay.once("exit", resolve))
  let over = false
  ended.then(() => {
    over = true
  })

  // Spread over the meeting, and a little into what comes after each: typing, putting, the gavel.
  const moments = Array.from({ length: KILLS }, () => 2 + Math.floor(next() * 86)).sort((a, b) => a - b)
  const step = () =>
    Number(
      said
        .match(/^ *(\d+)\/\d+ /gm)
        ?.at(-1)
        ?.split("/")[0] ?? 0,
    )
  let killed = 0
  for (const moment of moments) {
    while (!over && step() < moment) await pause(20)
    await pause(next() * 800)
    if (over) break
    killed++
    const both = next()
    if (both < 0.6) {
      const at = said.trimEnd().split("\n").at(-1)
      console.log(`kill -9 of the server${both < 0.2 ? " and of the database" : ""}, after:${at}`)
      if (both < 0.2) killDatabase()
      server.kill("SIGKILL")
      await pause(next() * 1500)
      await start()
    } else {
      console.log("kill -9 of the database")
      killDatabase()
    }
  }
  const code = await ended
  if (code !== 0) throw new Error(`the replay ended with ${code}:\n${said.slice(-3000)}`)
  if (killed < 3) throw new Error(`only ${killed} kills: the replay was too quick to prove anything`)
  compare(paragraphs(join(out, "document.txt")), paragraphs(golden))
  console.log(`${killed} kills, and the document is whole: ${paragraphs(golden).length} paragraphs equal.`)
}

function compare(found, wanted) {
  const at = wanted.findIndex((line, index) => found[index] !== line)
  if (at >= 0 || found.length !== wanted.length) {
    throw new Error(`paragraph ${at + 1} differs:\n  wanted ${wanted[at]}\n  found  ${found[at]}`)
  }
}

let failed = false
try {
  await main()
} catch (fault) {
  failed = true
  console.error(`seed ${seed}: ${fault.stack}`)
} finally {
  server?.kill("SIGTERM")
  await pause(1500)
  rmSync(data, { recursive: true, force: true })
}
process.exit(failed ? 1 : 0)
