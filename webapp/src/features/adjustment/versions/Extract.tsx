import { useState } from "preact/hooks"
import { isFinished, lifeOf } from "../../../model/documentLife"
import { useView } from "../../../session/hooks"
import { Checklist, turned } from "../../../ui/Checklist"
import { numberRanges } from "../../../ui/format"
import { Notice } from "../../../ui/Notice"
import { text } from "../../../ui/text"
import { itemLabel, itemsOfDocument } from "../words"

/** An extract of one or several §§, with the box for its certification. What is not open to all stands alone (SEC-1). */
export function Extract() {
  const view = useView((whole) => whole)
  const [chosen, setChosen] = useState<string[]>([])
  const items = itemsOfDocument(view)
  const asked = items.filter((id) => chosen.includes(id))
  const closed = asked.find((id) => (view.items[id]?.excluded?.length ?? 0) > 0)
  const ranges = numberRanges(
    asked.map((id) => view.items[id]?.number ?? 0),
    view.meeting.numbering,
  )
  const hint = text(view.meeting.numbering === "point" ? "extract.hintPoints" : "extract.hint")
  const address = (form: string) => `extract.${form}?items=${asked.join(",")}`
  if (items.length === 0) return null
  return (
    <section class="extract" aria-labelledby="extract">
      <h3 id="extract">{text("extract.title")}</h3>
      <p class="quiet">
        {hint} {!isFinished(lifeOf(view).state) && text("extract.unadjusted")}
      </p>
      <Checklist
        entries={items.map((id) => ({ id, name: itemLabel(view, id) }))}
        chosen={chosen}
        onTurn={(id, on) => setChosen(turned(chosen, id, on))}
        label={hint}
      />
      {closed !== undefined && asked.length > 1 ? (
        <Notice tone="danger">{text("extract.alone", { title: itemLabel(view, closed) })}</Notice>
      ) : (
        asked.length > 0 && (
          <div class="buttons">
            <a class="button main" href={address("pdf")} target="_blank" rel="noopener">
              {text("extract.downloadOf", { ranges })}
            </a>
            <a class="button quiet" href={address("docx")} aria-label={text("extract.wordOf", { ranges })}>
              {text("versions.docx")}
            </a>
          </div>
        )
      )}
    </section>
  )
}
