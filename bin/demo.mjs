// Makes the demo meeting at the first start, and prints three links into it at each. Only public interfaces are used.
// Called by bin/run: demo.mjs SERVER DATA PID ROOT
import { execFileSync } from "node:child_process"
import { existsSync, readFileSync, writeFileSync } from "node:fs"
import { join } from "node:path"

const [server, data, pid, root] = process.argv.slice(2)
const script = join(root, "server/contract/meetings/socsam.json")
const kept = join(data, "demo.json")

async function up() {
  for (;;) {
    try {
      if ((await fetch(`${server}/health`)).ok) return true
    } catch {
      // not yet
    }
    try {
      process.kill(Number(pid), 0)
    } catch {
      return false
    }
    await new Promise((resolve) => setTimeout(resolve, 150))
  }
}

const token = () => process.env.KLUBBA_ADMIN_TOKEN || readFileSync(join(data, "admin-token"), "utf8").trim()

async function linkOf(meeting, person) {
  const response = await fetch(`${server}/api/meetings/${meeting}/links`, {
    method: "POST",
    headers: { authorization: `Bearer ${token()}`, "content-type": "application/json" },
    body: JSON.stringify({ person }),
  })
  if (!response.ok) throw new Error(`${response.status} ${await response.text()}`)
  return (await response.json()).url
}

/** Who is who in the demo: kept beside the data, so that later starts find the same meeting. No secret is in it. */
function demo() {
  if (existsSync(kept)) return JSON.parse(readFileSync(kept, "utf8"))
  const made = JSON.parse(
    execFileSync(
      join(root, "bin/replay"),
      [script, "--prepare", "--server", server, "--token", token()],
      { encoding: "utf8", stdio: ["ignore", "pipe", "inherit"] },
    ),
  )
  const { people = {} } = made
  const participant = Object.keys(made.links).find((key) => key !== made.chair && key !== made.secretary)
  const of = (key) => people[key] ?? key
  const found = { meeting: made.meeting, chair: of(made.chair), secretary: of(made.secretary), participant: of(participant) }
  writeFileSync(kept, `${JSON.stringify(found, null, 2)}\n`)
  return found
}

/** The way in for the first administrator, as long as there is none. */
async function firstTime() {
  const { first } = await (await fetch(`${server}/api/sign-in`)).json()
  if (!first) return ""
  const code = readFileSync(join(data, "setup-code"), "utf8").trim()
  return `Första gången: lägg upp egna organ, personer och möten (set up your own)
  ${server}/hem/kom-igang#kod=${code}

`
}

if (await up()) {
  try {
    const { meeting, chair, secretary, participant } = demo()
    console.log(`
Klubba är igång. Öppna de tre länkarna i varsin flik (the server is up; open each link in a tab of its own):

  Ordförande   ${await linkOf(meeting, chair)}
  Sekreterare  ${await linkOf(meeting, secretary)}
  Deltagare    ${await linkOf(meeting, participant)}

${await firstTime()}Ctrl-C stoppar; allt finns kvar till nästa start.
`)
  } catch (fault) {
    console.error(`The demo meeting could not be made: ${fault.message}`)
  }
}
