import { signal } from "@preact/signals"
import { render } from "preact"
import type { DocumentNode, MeetingView, SelfView } from "../src/model/view"
import { type MeetingSession, type Saving, SessionProvider } from "../src/session/hooks"
import "../src/shells/browser/styles"
import { Shell } from "../src/shells/browser/Shell"
import { Stage } from "../src/shells/stage/Stage"
import { ANSWERS } from "./adjustment"
import { document as doc } from "./document"
import { CHAIR, SECRETARY, TEXTS, textOf, VOTER } from "./meeting"
import { SCENES, type Scene } from "./scenes"

/**
 * Every face in every state, from fixtures, for looking at: gallery.html?face=chair&scene=found. No part of the product's
 * build. `typing` lets words come in.
 */
const asked = new URLSearchParams(location.search)
const face = asked.get("face") ?? "participant"
const scene: Scene = (SCENES[asked.get("scene") ?? "running"] ?? SCENES.running ?? fail)()

function fail(): never {
  throw new Error("no such scene")
}

const FACES: Record<string, { person: string; self: SelfView }> = {
  participant: {
    person: VOTER,
    self: { roles: ["voter", "participant"], rights: { speak: true, propose: true, vote: true } },
  },
  stage: { person: "p10", self: { roles: ["participant"] } },
  official: { person: "p10", self: { roles: ["participant"], rights: { speak: true, whyNotVote: "NOT_A_VOTER" } } },
  secretary: {
    person: SECRETARY,
    self: {
      roles: ["secretary", "participant"],
      rights: { speak: true, whyNotVote: "NOT_A_VOTER" },
      writes: ["*"],
      may: all(
        "draftDecision removeDecision setDecisionForm markAssignment attach join leave checkIn recordRollCall serve confirmSoundAndPicture giveFloor endFloor setPlannedMinutes addAgendaItem registerOtherMatter renameAgendaItem moveAgendaItem propose castVote",
      ),
    },
  },
  chair: {
    person: CHAIR,
    self: {
      roles: ["presiding", "chair", "voter", "participant"],
      rights: { speak: true, propose: true, vote: true },
      may: all(
        "startItem parkItem table referBack referToOtherBody passChair callForReservations recordRollCall serve confirmSoundAndPicture giveFloor endFloor setPlannedMinutes adjournMeeting addAgendaItem renameAgendaItem closeItem takeBack openVote requestVote",
      ),
    },
  },
}

function all(types: string): Record<string, true> {
  return Object.fromEntries(types.split(" ").map((type) => [type, true]))
}

const { person, self } = FACES[face] ?? fail()
const leads = face === "chair"
const { next, callIn = [], ...others } = scene.self ?? {}
const texts = new Map<string, ReturnType<typeof signal<DocumentNode | undefined>>>()
const saving: Saving = scene.saving ?? { state: "saved", at: "2018-12-14T10:42:07" }

const viewSignal = signal<MeetingView | undefined>(scene.view)

const ahead = scene.now === undefined ? 0 : scene.now - Date.now()

const session: MeetingSession = {
  view: viewSignal,
  self: signal<SelfView>({
    here: true,
    ...self,
    ...others,
    ...(leads && next && { next }),
    ...((leads || face === "secretary") && { callIn }),
    may: { ...self.may, ...others.may, ...scene.rights?.[face as keyof typeof scene.rights] },
  }),
  person: signal(person),
  connection: signal(scene.connection ?? { state: "connected" }),
  saving: signal(saving),
  tray: signal([]),
  text(id) {
    let known = texts.get(id)
    if (known === undefined) {
      known = signal<DocumentNode | undefined>(textOf(id))
      texts.set(id, known)
    }
    return known
  },
  savingOf: () => signal(saving),
  send: async (command) => {
    console.info(command)
    await new Promise((done) => setTimeout(done, 200))
    return { status: "refused", code: "NO_QUESTION" }
  },
  upload: () => ({ done: Promise.resolve({ status: "refused", code: "NO_ANSWER" }), cancel: () => undefined }),
  ask: async (address) => {
    console.info(address)
    await new Promise((done) => setTimeout(done, 100))
    const answers = { ...ANSWERS, ...scene.answers }
    const known = Object.keys(answers).filter((one) => address.startsWith(one))
    const longest = known.sort((a, b) => b.length - a.length)[0]
    return longest === undefined ? { status: "refused", code: "NOT_FOUND" } : { status: "done", body: answers[longest] }
  },
  discard() {},
  now: () => Date.now() + ahead,
}

/** For tests: the chair opens another item. */
function openItem(id: string, number: number) {
  const view = scene.view
  const left = view.current === undefined ? {} : { [view.current]: { ...view.items[view.current], status: "done" } }
  const opened = { ...view.items[id], number, status: "current" }
  scene.view = { ...view, current: id, items: { ...view.items, ...left, [id]: opened } as MeetingView["items"] }
  viewSignal.value = scene.view
}
Object.assign(window, { gallery: { openItem } })

// Who looks at the gallery has been there from the start; `missed` shows the bar for who has not.
const seen = asked.has("missed") ? [] : scene.view.order
localStorage.setItem(`klubba.seen.${scene.view.meeting.id}.${person}`, JSON.stringify(seen))

if (scene.hash) location.hash = scene.hash
const root = document.getElementById("app")
if (root !== null) {
  render(<SessionProvider value={session}>{face === "stage" ? <Stage /> : <Shell />}</SessionProvider>, root)
}

if (asked.has("typing")) {
  const id = "item:i8"
  const words =
    "Kommunerna kan se samordningsvinster med CMV men verksamhetens nuvarande lokaler rymmer inte Barnahusverksamhet. Samtidigt påtalas vikten av en politisk överenskommelse."
  let typed = 0
  const target = session.text(id) as ReturnType<typeof signal<DocumentNode | undefined>>
  const timer = setInterval(() => {
    typed += 3
    target.value = doc(...(TEXTS[id] ?? []), words.slice(0, typed))
    if (typed > words.length) clearInterval(timer)
  }, 60)
}
