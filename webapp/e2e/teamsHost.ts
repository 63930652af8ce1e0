import { execFileSync, spawn } from "node:child_process"
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs"
import { type IncomingMessage, request, type ServerResponse } from "node:http"
import { createServer } from "node:https"
import { connect, type Socket } from "node:net"
import { tmpdir } from "node:os"
import { join, resolve } from "node:path"
import type { Duplex } from "node:stream"

/**
 * Teams as a page sees it, and a server of ours that is reached over https: one TLS server that is both hosts, by their names.
 * The browser is told that these names are here (see `TEAMS_ARGS`), so what is tried is the real host's name in our headers.
 */
export const KLUBBA = "https://klubba.example"
export const TEAMS = "https://teams.microsoft.com"
export const STRANGER = "https://evil.example"

const TLS_PORT = 20_611
const PORT = 20_612
const PASSWORD = "only-for-this-test"
const root = resolve(import.meta.dirname, "../..")

/** Names lead here, a certificate of our own is taken, and third-party cookies are blocked, as Chromium means to for all. */
export const TEAMS_ARGS = [
  `--host-resolver-rules=${[KLUBBA, TEAMS, STRANGER].map((at) => `MAP ${new URL(at).hostname} 127.0.0.1:${TLS_PORT}`)}`,
  "--ignore-certificate-errors",
  "--test-third-party-cookie-phaseout",
]

export interface Stand {
  /** Where the server is reached without Teams and TLS, for setting up. */
  plain: string
  /** Cuts every line to the server, and takes no new ones until it is mended. */
  cut(): void
  mend(): void
  end(): Promise<void>
}

/** A server on data of its own, and both hosts in front of it. */
export async function stand(): Promise<Stand> {
  const data = mkdtempSync(join(tmpdir(), "klubba-teams-"))
  const server = spawn(resolve(root, "bin/run"), [], {
    env: {
      ...process.env,
      KLUBBA_PORT: String(PORT),
      KLUBBA_DATA: join(data, "data"),
      KLUBBA_PUBLIC_URL: KLUBBA,
      KLUBBA_DEMO: "off",
    },
    stdio: ["ignore", "ignore", "inherit"],
  })
  const ended = new Promise((done) => server.once("exit", done))
  const sockets = new Set<Duplex>()
  let cut = false
  const tls = createServer({ pfx: certificate(data), passphrase: PASSWORD }, (asked, answer) => {
    const host = asked.headers.host ?? ""
    if (KLUBBA.endsWith(`//${host}`)) {
      if (asked.url?.startsWith("/probe")) probe(asked, answer)
      else if (cut) asked.socket.destroy()
      else forward(asked, answer)
    } else {
      answer.setHeader("content-type", "text/html; charset=utf-8")
      answer.end(HOST_PAGE)
    }
  })
  tls.on("upgrade", (asked: IncomingMessage, socket: Duplex, head: Buffer) => {
    if (cut) socket.destroy()
    else upgrade(asked, socket, head, sockets)
  })
  await new Promise<void>((done) => tls.listen(TLS_PORT, "127.0.0.1", done))
  const plain = `http://127.0.0.1:${PORT}`
  await up(plain)
  return {
    plain,
    cut() {
      cut = true
      for (const socket of sockets) socket.destroy()
    },
    mend() {
      cut = false
    },
    async end() {
      tls.close()
      tls.closeAllConnections()
      for (const socket of sockets) socket.destroy()
      server.kill("SIGTERM")
      await ended
      rmSync(data, { recursive: true, force: true })
    },
  }
}

async function up(plain: string): Promise<void> {
  for (let tries = 0; tries < 600; tries++) {
    const there = await fetch(`${plain}/health`).then(
      (answer) => answer.ok,
      () => false,
    )
    if (there) return
    await new Promise((again) => setTimeout(again, 200))
  }
  throw new Error("the server did not come up")
}

/** Made by the JDK that runs the server anyway. */
function certificate(data: string): Buffer {
  const file = join(data, "tls.p12")
  const names = [KLUBBA, TEAMS, STRANGER].map((at) => `dns:${new URL(at).hostname}`).join(",")
  execFileSync(keytool(), [
    ...["-genkeypair", "-alias", "tls", "-keyalg", "EC", "-groupname", "secp256r1", "-dname", "CN=klubba.example"],
    ...["-ext", `san=${names}`, "-validity", "2", "-storetype", "PKCS12", "-keystore", file, "-storepass", PASSWORD],
  ])
  return readFileSync(file)
}

function keytool(): string {
  const find = `source "${root}/bin/lib.sh"; find_jdk25`
  const home = execFileSync("bash", ["-c", find], { encoding: "utf8" }).trim()
  if (!readdirSync(join(home, "bin")).includes("keytool")) throw new Error(`no keytool in ${home}`)
  return join(home, "bin/keytool")
}

function forward(asked: IncomingMessage, answer: ServerResponse): void {
  const { method, url: path, headers } = asked
  const on = request({ host: "127.0.0.1", port: PORT, method, path, headers }, (came) => {
    answer.writeHead(came.statusCode ?? 502, came.headers)
    came.pipe(answer)
  })
  on.on("error", () => answer.destroy())
  asked.pipe(on)
}

/** A socket is passed on as it is, and can be cut. */
function upgrade(asked: IncomingMessage, socket: Duplex, head: Buffer, sockets: Set<Duplex>): void {
  const on: Socket = connect(PORT, "127.0.0.1", () => {
    const lines = [`GET ${asked.url} HTTP/1.1`]
    for (let i = 0; i < asked.rawHeaders.length; i += 2)
      lines.push(`${asked.rawHeaders[i]}: ${asked.rawHeaders[i + 1]}`)
    on.write(`${lines.join("\r\n")}\r\n\r\n`)
    on.write(head)
    on.pipe(socket)
    socket.pipe(on)
  })
  sockets.add(socket)
  const over = () => {
    sockets.delete(socket)
    socket.destroy()
    on.destroy()
  }
  for (const end of [socket, on]) end.on("error", over).on("close", over)
}

/** Which cookies the browser lets this host have, in the frame where it asks: one of each kind is set, and what came is told. */
function probe(asked: IncomingMessage, answer: ServerResponse): void {
  answer.setHeader("set-cookie", [
    "plain=1; Secure; SameSite=None; Path=/probe",
    "own=1; Secure; SameSite=None; Partitioned; Path=/probe",
  ])
  answer.setHeader("content-type", "text/html; charset=utf-8")
  answer.end(`<p>${asked.headers.cookie ?? "nothing"}</p>`)
}

/**
 * What Teams is to an app in a frame, as far as we ask it: teams-js posts `{id, uuidAsString, func, args}`, and is answered with
 * the same names and `args`; what Teams says by itself is `{func, args}`.
 */
const HOST_PAGE = `<!doctype html><html lang="en"><title>Teams</title>
<style>body { margin: 0; background: #888 } iframe { display: block; border: 0 }</style>
<script>
  const asked = new URLSearchParams(location.search)
  const frame = document.createElement("iframe")
  frame.title = "app"
  frame.width = asked.get("width") ?? "320"
  frame.height = asked.get("height") ?? "700"
  frame.allow = "clipboard-write"
  window.heard = []
  window.theme = asked.get("theme") ?? "default"
  window.say = (func, ...args) => frame.contentWindow.postMessage({ func, args }, "${KLUBBA}")
  window.wear = (theme) => { window.theme = theme; window.say("themeChange", theme) }
  const surface = asked.get("surface") ?? "sidePanel"
  const runtime = { apiVersion: 4, isLegacyTeams: false, hostVersionsInfo: {}, supports: { pages: { config: {} }, meeting: {} } }
  const answers = {
    initialize: () => [surface, "web", JSON.stringify(runtime), "2.58.0"],
    getContext: () => [{ frameContext: surface, theme: window.theme, locale: "sv-se", hostName: "Teams", hostClientType: "web",
      meetingId: "MSteams", entityId: "" }],
    "settings.setSettings": () => [true],
    "authentication.getAuthToken": () => [false, "resourceDisabled"],
  }
  addEventListener("message", (message) => {
    if (message.source !== frame.contentWindow || message.origin !== "${KLUBBA}") return
    const { id, uuidAsString, func, args } = message.data
    window.heard.push({ func, args })
    const answer = answers[func]
    if (answer) frame.contentWindow.postMessage({ id, uuidAsString, args: answer(args) }, "${KLUBBA}")
  })
  frame.src = "${KLUBBA}" + (asked.get("app") ?? "/teams/panel")
  addEventListener("DOMContentLoaded", () => document.body.append(frame))
</script><body></body></html>`
