// What a participant pays for the first look at a meeting: the entry, everything it imports statically, and the style
// sheets of those, gzipped. Fonts are not counted: the page is read in the fallback face until they are there.
import { readFileSync } from "node:fs"
import { gzipSync } from "node:zlib"

const LIMIT_KB = 120
const dist = new URL("../dist/", import.meta.url)
const manifest = JSON.parse(readFileSync(new URL(".vite/manifest.json", dist), "utf8"))

const entry = Object.keys(manifest).find((key) => manifest[key].isEntry && key === "index.html")
const seen = new Set()
const files = new Set()
const walk = (key) => {
  if (seen.has(key)) return
  seen.add(key)
  const chunk = manifest[key]
  files.add(chunk.file)
  for (const css of chunk.css ?? []) files.add(css)
  for (const next of chunk.imports ?? []) walk(next)
}
walk(entry)

let total = 0
const faults = []
for (const file of files) {
  const bytes = readFileSync(new URL(file, dist))
  const size = gzipSync(bytes, { level: 9 }).length
  total += size
  console.log(`${(size / 1000).toFixed(1).padStart(7)} kB  ${file}`)
  if (/ProseMirror|tiptap/i.test(bytes.toString("utf8")) && file.endsWith(".js")) {
    faults.push(`${file} holds ProseMirror: the editor must be loaded late`)
  }
}
console.log(`${(total / 1000).toFixed(1).padStart(7)} kB  first load of a participant (limit ${LIMIT_KB})`)
if (total > LIMIT_KB * 1000) faults.push(`first load is over ${LIMIT_KB} kB`)
const editor = Object.keys(manifest).filter((key) => key.includes("features/minutes/editor"))
for (const key of editor) {
  const size = gzipSync(readFileSync(new URL(manifest[key].file, dist)), { level: 9 }).length
  console.log(`${(size / 1000).toFixed(1).padStart(7)} kB  ${manifest[key].file} (only for those who write)`)
}
const teams = Object.keys(manifest).find((key) => key.endsWith("shells/teams/follow.ts"))
if (teams === undefined) faults.push("the part for Teams is no chunk of its own")
else if (seen.has(teams)) faults.push("the part for Teams is loaded by everybody")
for (const fault of faults) console.error(fault)
process.exit(faults.length === 0 ? 0 : 1)
