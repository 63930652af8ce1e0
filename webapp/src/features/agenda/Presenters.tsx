import type { ItemId } from "../../model/view"
import { useCommand, useMay, useView } from "../../session/hooks"
import { Checklist, turned } from "../../ui/Checklist"
import { Notice } from "../../ui/Notice"
import { refusal, text } from "../../ui/text"

/** Who presents the item: each press is sent at once, so no form is half filled when somebody else changes it. */
export function Presenters(props: { item: ItemId }) {
  const may = useMay("addAgendaItem")
  const presenters = useView((view) => view.items[props.item]?.presenters) ?? []
  const people = useView((view) => view.people)
  const set = useCommand("setPresenters")
  if (!may) return null
  return (
    <details class="small-form">
      <summary>{text("manage.presenters")}</summary>
      <Checklist
        label={text("manage.presenters")}
        entries={Object.entries(people)
          .sort(([, a], [, b]) => a.order - b.order)
          .map(([id, { name }]) => ({ id, name }))}
        chosen={presenters}
        onTurn={(id, on) => set.send({ item: props.item, presenters: turned(presenters, id, on) })}
      />
      {set.refused && <Notice tone="danger">{refusal(set.refused)}</Notice>}
    </details>
  )
}
