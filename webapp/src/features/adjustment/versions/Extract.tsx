import { useState } from "preact/hooks"
import { isFinished, lifeOf } from "../../../model/documentLife"
import { useView } from "../../../session/hooks"
import { Checklist, turned } from "../../../ui/Checklist"
import { numberRanges } from "../../../ui/format"
import { text } from "../../../ui/text"
import { itemLabel, itemsOfDocument } from "../words"

/** An extract of one or several §§, with the box for its certification. */
export function Extract() {
  const view = useView((whole) => whole)
  const [chosen, setChosen] = useState<string[]>([])
  const items = itemsOfDocument(view)
  const asked = items.filter((id) => chosen.includes(id))
  const ranges = numberRanges(
    asked.map((id) => view.items[id]?.number ?? 0),
    view.meeting.numbering,
  )
  if (items.length === 0) return null
  return (
    <section class="extract" aria-labelledby="extract">
      <h3 id="extract">{text("extract.title")}</h3>
      <p class="quiet">
        {text("extract.hint")} {!isFinished(lifeOf(view).state) && text("extract.unadjusted")}
      </p>
      <Checklist
        entries={items.map((id) => ({ id, name: itemLabel(view, id) }))}
        chosen={chosen}
        onTurn={(id, on) => setChosen(turned(chosen, id, on))}
        label={text("extract.hint")}
      />
      {asked.length > 0 && (
        <a class="button main" href={`extract.pdf?items=${asked.join(",")}`} target="_blank" rel="noopener">
          {text("extract.downloadOf", { ranges })}
        </a>
      )}
    </section>
  )
}
