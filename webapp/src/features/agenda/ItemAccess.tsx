import type { ItemId } from "../../model/view"
import { useCommand, useMay, useView } from "../../session/hooks"
import { Checklist, turned } from "../../ui/Checklist"
import { Notice } from "../../ui/Notice"
import { refusal, text } from "../../ui/text"

/** To whom the item is closed: each press is sent at once. Those who lead see it in any case. */
export function ItemAccess(props: { item: ItemId }) {
  const may = useMay("addAgendaItem")
  const excluded = useView((view) => view.items[props.item]?.excluded) ?? []
  const people = useView((view) => view.people)
  const presiding = useView((view) => view.presiding)
  const secretary = useView((view) => view.secretary)
  const set = useCommand("setItemAccess")
  if (!may) return null
  return (
    <details class="small-form">
      <summary>
        {text("access.title")}
        {excluded.length > 0 && <span class="quiet"> · {text("access.closed", { count: excluded.length })}</span>}
      </summary>
      <p class="quiet">{text("access.hint")}</p>
      <Checklist
        label={text("access.title")}
        entries={Object.entries(people)
          .filter(([id]) => id !== presiding && id !== secretary)
          .sort(([, a], [, b]) => a.order - b.order)
          .map(([id, { name }]) => ({ id, name }))}
        chosen={excluded}
        onTurn={(id, closed) => set.send({ item: props.item, excluded: turned(excluded, id, closed) })}
      />
      {set.refused && <Notice tone="danger">{refusal(set.refused)}</Notice>}
    </details>
  )
}
