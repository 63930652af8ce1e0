/**
 * Plays a meeting script against a server, through its public interfaces only.
 *
 * Ends with 0 when every step was taken and shown everywhere, 1 when not, 2 when it cannot be played at all.
 */

import { readFileSync } from "node:fs"
import { join } from "node:path"
import { parseArgs } from "node:util"
import { ServerFault } from "./operator"
import { play, prepare, type Settings } from "./run"
import { readScript, ScriptFault } from "./script"
import { type OwnServer, startServer } from "./server"

const USAGE = `bin/replay FIL [--server URL] [--token T] [--speed N] [--out MAPP] [--prepare] [--lenient]

  FIL          ett mötesmanus (meeting-script/1)
  --server     en server som går; annars startas en egen
  --token      installationens ord (annars KLUBBA_ADMIN_TOKEN, eller det i ./data/admin-token)
  --speed      hur många gånger fortare än en människa sekreteraren skriver (200)
  --out        hit skrivs document.txt, document.pdf, document.docx och record.json
  --prepare    lägger bara upp mötet och skriver länkarna som JSON
  --lenient    det som den här versionen inte kan räknas inte som fel
  --lacks X    detsamma, men bara för åtgärden X (kan ges flera gånger)
  --faults N   efter så många fel avbryts uppspelningen (8)`

const root = process.env.KLUBBA_ROOT ?? process.cwd()

async function main(): Promise<number> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      server: { type: "string" },
      token: { type: "string" },
      speed: { type: "string", default: "200" },
      out: { type: "string" },
      prepare: { type: "boolean", default: false },
      lenient: { type: "boolean", default: false },
      lacks: { type: "string", multiple: true, default: [] },
      faults: { type: "string", default: "8" },
      help: { type: "boolean", default: false },
    },
  })
  const [file, ...more] = positionals
  if (values.help) {
    console.log(USAGE)
    return 0
  }
  const speed = Number(values.speed)
  if (file === undefined || more.length > 0 || !(speed > 0)) {
    console.error(USAGE)
    return 2
  }
  const script = readScript(file)
  if (values.prepare && values.server === undefined) {
    console.error("--prepare behöver en server som går vidare: ange --server")
    return 2
  }
  let own: OwnServer | undefined
  const say = (line: string) => console.log(line)
  try {
    if (values.server === undefined) {
      say("Startar en egen server …")
      own = await startServer(root)
      for (const signal of ["SIGINT", "SIGTERM"] as const) {
        process.once(signal, () => void own?.stop().finally(() => process.exit(130)))
      }
    }
    const settings: Settings = {
      server: values.server ?? own?.url ?? "",
      token: values.token ?? own?.token ?? installationToken(),
      speed,
      out: values.out,
      mostFaults: Number(values.faults),
      say,
    }
    if (values.prepare) {
      console.log(JSON.stringify(await prepare(script, settings), null, 2))
      return 0
    }
    const { steps, faults, notYet } = await play(script, settings)
    const all = script.replay.steps.length
    say(`${steps} av ${all} steg, ${faults.length} fel, ${notYet.length} som den här versionen inte kan.`)
    for (const fault of faults) console.error(`  ${fault}`)
    for (const one of notYet) console.error(`  ${one}`)
    const known = (one: string) => values.lenient || values.lacks.some((action) => one.includes(`'${action}'`))
    return faults.length > 0 || !notYet.every(known) || steps < all ? 1 : 0
  } finally {
    await own?.stop()
  }
}

function installationToken(): string {
  const given = process.env.KLUBBA_ADMIN_TOKEN
  if (given !== undefined && given !== "") return given
  try {
    return readFileSync(join(process.env.KLUBBA_DATA ?? join(root, "data"), "admin-token"), "utf8").trim()
  } catch {
    throw new ServerFault("installationens ord saknas: ange --token eller KLUBBA_ADMIN_TOKEN")
  }
}

main().then(
  (code) => process.exit(code),
  (fault) => {
    const known =
      fault instanceof ScriptFault || fault instanceof ServerFault || fault?.code?.startsWith("ERR_PARSE_ARGS")
    console.error(known ? fault.message : fault)
    process.exit(2)
  },
)
