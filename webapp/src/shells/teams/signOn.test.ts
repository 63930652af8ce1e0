import { expect, test } from "vitest"
import type { Ask, Fetched } from "../../wire/asking"
import type { Host } from "./host"
import { seatBySignOn } from "./signOn"

const refused = (code: string): Fetched => ({ status: "refused", code })
const done = (body: unknown): Fetched => ({ status: "done", body })

/** A server with one seat; it notes what it was asked. */
function server(options: { signedIn: boolean; teams: boolean; seat?: boolean }) {
  const asked: string[] = []
  let signedIn = options.signedIn
  const ask: Ask = async (address, sent) => {
    asked.push(address)
    if (address.startsWith("meetings/m_1/enter")) {
      if (!signedIn) return refused("NOT_SIGNED_IN")
      return options.seat === false ? refused("NOT_FOUND") : done({ url: "/m/m_1/p_1/" })
    }
    if (address === "sign-in") return done({ providers: [], teams: options.teams })
    if (address.startsWith("sign-in/teams")) {
      signedIn = (sent as { json: { token: string } }).json.token === "good"
      return signedIn ? done({}) : refused("UNTRUE")
    }
    return refused("NOT_FOUND")
  }
  return { ask, asked }
}

const host = (token: () => Promise<string>): Host => ({ surface: "panel", token })
const teams = host(async () => "good")

test("TMS-5 who is signed in takes the own seat at once, and Teams is not asked", async () => {
  const { ask, asked } = server({ signedIn: true, teams: true })
  expect(await seatBySignOn(ask, teams, "m_1", "panel")).toBe("/m/m_1/p_1/?teams=panel")
  expect(asked).toEqual(["meetings/m_1/enter?teams=panel"])
})

test("TMS-5 who is known to Teams is signed in by its word, where the server takes it", async () => {
  expect(await seatBySignOn(server({ signedIn: false, teams: true }).ask, teams, "m_1", "stage")).toBe(
    "/m/m_1/p_1/?teams=stage",
  )
  const off = server({ signedIn: false, teams: false })
  expect(await seatBySignOn(off.ask, teams, "m_1", "panel")).toBeUndefined()
  expect(off.asked).not.toContain("sign-in/teams?teams=panel")
})

test("TMS-5 whoever is not known, has no seat or says no is asked for the link as before", async () => {
  const wrong = host(async () => "forged")
  const no = host(() => Promise.reject(new Error("denied")))
  for (const one of [wrong, no, undefined]) {
    expect(await seatBySignOn(server({ signedIn: false, teams: true }).ask, one, "m_1", "panel")).toBeUndefined()
  }
  const stranger = server({ signedIn: true, teams: true, seat: false })
  expect(await seatBySignOn(stranger.ask, teams, "m_1", undefined)).toBeUndefined()
})
