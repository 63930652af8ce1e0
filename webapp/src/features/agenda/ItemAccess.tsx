import type { ItemId, PersonId } from "../../model/view"
import { useCommand, useMay, useView } from "../../session/hooks"
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
  const turn = (id: PersonId, closed: boolean) =>
    set.send({ item: props.item, excluded: closed ? [...excluded, id] : excluded.filter((one) => one !== id) })
  return (
    <details class="small-form">
      <summary>
        {text("access.title")}
        {excluded.length > 0 && <span class="quiet"> · {text("access.closed", { count: excluded.length })}</span>}
      </summary>
      <p class="quiet">{text("access.hint")}</p>
      <div class="checks">
        {Object.entries(people)
          .filter(([id]) => id !== presiding && id !== secretary)
          .sort(([, a], [, b]) => a.order - b.order)
          .map(([id, person]) => (
            <label key={id} class="check">
              <input
                type="checkbox"
                checked={excluded.includes(id)}
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
