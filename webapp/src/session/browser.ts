/** The session of a browser's page: its socket, its clock, its storage, and what it does when it comes back. */

import { effect } from "@preact/signals-core"
import { askBeside } from "../wire/asking"
import { browserSocket, browserSurroundings } from "../wire/surroundings"
import { uploadBeside } from "../wire/uploading"
import { createSession, type Session } from "./session"
import { createTray, memoryShelf, type Shelf } from "./tray"

/** An outdated page loads itself anew, but not in a circle where the server in between keeps handing out the old one. */
const RELOAD_EVERY_MS = 60_000

/** Where locks are missing (no https), a page is open if it has said so lately. */
const ALIVE_MS = 120_000

/**
 * Begins the session of the page at /m/{meeting}/{person}/. One for each opened page.
 *
 * @param at where the page is, for tests and galleries
 */
export function startSession(at: Location = window.location): Session {
  const place = new URL("./", at.href).pathname
  const socket = new URL("live", new URL("./", at.href))
  socket.protocol = socket.protocol === "https:" ? "wss:" : "ws:"
  const client = `c-${newId()}`
  const shelf = browserShelf()
  const open = openPages(shelf, client)
  const tray = createTray(shelf, `klubba tray ${place} `)
  window.addEventListener("storage", tray.refresh)

  const session = createSession({
    open: browserSocket(socket.href, new URL("./", at.href).href),
    world: browserSurroundings(),
    client,
    newId,
    reload,
    tray,
    shelf,
    place: `klubba unsaved ${place} `,
    isOpen: open.isOpen,
    ask: askBeside(new URL("./", at.href).href),
    upload: uploadBeside(new URL("./", at.href).href),
  })
  void open.known.then(() => recoverOnce(session, shelf))
  return session
}

/** What a closed page left unsaved is offered once the texts are here. Who has left nothing never loads the editor's part. */
function recoverOnce(session: Session, shelf: Shelf): void {
  const { place, isOpen } = session.writing
  const left = () => shelf.keys().some((key) => key.startsWith(place) && !isOpen(clientOf(key, place)))
  const stop = effect(() => {
    if (session.view.value === undefined) return
    queueMicrotask(() => stop())
    if (left()) void import("./text/writer").then(({ deskOf }) => deskOf(session)?.recoverLeft())
  })
}

const clientOf = (key: string, place: string) => key.slice(place.length).split(" ")[0] ?? ""

/** A random UUID, also where the page is not secure and `randomUUID` is missing. */
export function newId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16))
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x40
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80
  const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, "0")).join("")
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`
}

function reload(): void {
  const key = "klubba reloaded"
  let last = Date.now()
  try {
    last = Number(sessionStorage.getItem(key) ?? 0)
  } catch {
    // forbidden, as in some frames: then each time is waited for
  }
  const wait = Math.max(0, last + RELOAD_EVERY_MS - Date.now())
  setTimeout(() => {
    try {
      sessionStorage.setItem(key, String(Date.now()))
    } catch {
      // see above
    }
    window.location.reload()
  }, wait)
}

/** `localStorage`, because it is written in the same turn as the letter is shown; memory where it is forbidden. */
function browserShelf(): Shelf {
  try {
    const storage = window.localStorage
    storage.getItem("klubba")
    return {
      keys: () => Object.keys(storage),
      get: (key) => storage.getItem(key) ?? undefined,
      set: (key, value) => storage.setItem(key, value),
      remove: (key) => storage.removeItem(key),
    }
  } catch {
    return memoryShelf()
  }
}

/**
 * Which pages of this browser are open. A lock is held as long as its page lives, asleep or not, and by nobody after it: only
 * then another page may take over what it left.
 */
function openPages(shelf: Shelf, client: string): { known: Promise<void>; isOpen(client: string): boolean } {
  const prefix = "klubba page "
  if (navigator.locks === undefined) return openByWord(shelf, client, prefix)
  const open = new Set<string>()
  // in a frame that may keep nothing locks are refused; then it shares nothing with any page either
  navigator.locks.request(prefix + client, () => new Promise<void>(() => {})).catch(() => undefined)
  const known = navigator.locks.query().then(
    ({ held = [] }) => {
      for (const { name } of held) if (name?.startsWith(prefix)) open.add(name.slice(prefix.length))
    },
    () => undefined,
  )
  return { known, isOpen: (other) => other === client || open.has(other) }
}

function openByWord(shelf: Shelf, client: string, prefix: string) {
  const say = () => {
    try {
      shelf.set(prefix + client, String(Date.now()))
    } catch {
      // Full: then others may take this page for closed, and offers still count once.
    }
  }
  say()
  setInterval(say, ALIVE_MS / 8)
  window.addEventListener("pagehide", () => shelf.remove(prefix + client))
  window.addEventListener("pageshow", say)
  for (const key of shelf.keys()) {
    if (key.startsWith(prefix) && Date.now() - Number(shelf.get(key)) > ALIVE_MS) shelf.remove(key)
  }
  const isOpen = (other: string) => {
    const said = shelf.get(prefix + other)
    return other === client || (said !== undefined && Date.now() - Number(said) < ALIVE_MS)
  }
  return { known: Promise.resolve(), isOpen }
}
