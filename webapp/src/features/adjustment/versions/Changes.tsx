import "./versions.css"
import { useState } from "preact/hooks"
import { lifeOf } from "../../../model/documentLife"
import { useFetched, useView } from "../../../session/hooks"
import { Button } from "../../../ui/Button"
import { Select } from "../../../ui/Field"
import { Marked } from "../../../ui/Marked"
import { Notice } from "../../../ui/Notice"
import { refusal, text } from "../../../ui/text"
import { comparable, type Edition, editionName, pointOf } from "./editions"
import { type Change, folded, isFoldable, piecesOf } from "./folding"

const NOW = "now"

/** What differs between two versions of the document, § by §: at first, since the meeting was closed. */
export function Changes() {
  const edition = useView((view) => `${lifeOf(view).state} ${lifeOf(view).edition ?? 0}`)
  const editions = useFetched<Edition[]>("documents", edition)
  const [from, setFrom] = useState("closing")
  const [to, setTo] = useState(NOW)
  const [read, setRead] = useState(0)
  const asked = `documents/changes?from=${encodeURIComponent(from)}&to=${encodeURIComponent(to)}`
  const changes = useFetched<Change[]>(asked, `${edition} ${read}`)
  const known = editions?.status === "done" ? comparable(editions.body) : []
  const points = known.some(({ kind }) => kind === "closing") ? known : [{ kind: "closing", number: 1 }, ...known]
  const options = [
    ...points.map((one) => ({ value: pointOf(one), label: editionName(one) })),
    { value: NOW, label: text("changes.point.now") },
  ]
  return (
    <div class="paper changes">
      <div class="compare">
        <Select label={text("changes.from")} value={from} onChange={setFrom} options={options} />
        <Select label={text("changes.to")} value={to} onChange={setTo} options={options} />
        <Button onClick={() => setRead(read + 1)}>{text("changes.again")}</Button>
      </div>
      {changes === undefined && <p class="late">{text("document.loading")}</p>}
      {changes?.status === "refused" && <Notice tone="danger">{refusal(changes.code)}</Notice>}
      {changes?.status === "done" && <Found changes={changes.body} />}
    </div>
  )
}

function Found(props: { changes: Change[] }) {
  const { changes } = props
  if (changes.length === 0) return <p class="empty">{text("changes.none")}</p>
  return (
    <>
      <p class="quiet" role="status">
        {changes.length === 1 ? text("changes.countOne") : text("changes.count", { count: changes.length })}{" "}
        {text("changes.key")}
      </p>
      {changes.map((change) => (
        <ChangedPart key={change.anchor} change={change} />
      ))}
    </>
  )
}

function ChangedPart(props: { change: Change }) {
  const { change } = props
  const [whole, setWhole] = useState(false)
  const pieces = piecesOf(change.parts)
  return (
    <section class="changed">
      <h3>
        {change.label && <span class="nowrap">{change.label} </span>}
        {change.title} <span class="word">{text(`changes.${change.change}`)}</span>
      </h3>
      <Marked pieces={whole ? pieces : folded(pieces)} />
      {isFoldable(pieces) && (
        <Button tone="quiet" pressed={whole} onClick={() => setWhole(!whole)}>
          {text("changes.whole")}
        </Button>
      )}
    </section>
  )
}
