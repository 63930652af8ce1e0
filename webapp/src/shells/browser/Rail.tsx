import { AgendaRail } from "../../features/agenda/AgendaRail"
import { ManageAgenda } from "../../features/agenda/ManageAgenda"
import type { ItemId } from "../../model/view"

export function Rail(props: { shown: ItemId | undefined }) {
  return (
    <div class="rail-column">
      <AgendaRail shown={props.shown} id="agenda" />
      <ManageAgenda shown={props.shown} />
    </div>
  )
}
