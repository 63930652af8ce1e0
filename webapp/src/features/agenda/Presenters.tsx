import type { ItemId, PersonId } from "../../model/view"
import { useCommand, useMay, useView } from "../../session/hooks"
import { Notice } from "../../ui/Notice"
import { refusal, text } from "../../ui/text"

/** Who presents the item: each press is sent at once, so no form is half filled when somebody else changes it. */
export function Presenters(props: { item: ItemId }) {
  const may = useMay("addAgendaItem")
  const presenters = useView((view) => view.items[props.item]?.presenters) ?? []
  const people = useView((view) => view.people)
  const set = useCommand("setPresenters")
  if (!may) return null
  const turn = (id: PersonId, on: boolean) =>
    set.send({ item: props.item, presenters: on ? [...presenters, id] : presenters.filter((one) => one !== id) })
  return (
    <details class="small-form">
      <summary>{text("manage.presenters")}</summary>
      <div class="checks">
        {Object.entries(people)
          .sort(([, a], [, b]) => a.order - b.order)
          .map(([id, person]) => (
            <label key={id} class="check">
              <input
                type="checkbox"
                checked={presenters.includes(id)}
                onChange={(event) => turn(id, event.currentTarget.checked)}
              />
              {person.name}
            </label>
          ))}
      </div>
      {set.refused && <Notice tone="danger">{refusal(set.refused)}</Notice>}
    </details>
  )
}
