import type { ItemId, PersonId } from "../../model/view"
import { useCommand, useLeads, usePerson, useSelf, useView } from "../../session/hooks"
import { Button } from "../../ui/Button"
import { listed } from "../../ui/format"
import { Notice } from "../../ui/Notice"
import { refusal, text } from "../../ui/text"

const AHEAD = new Set(["planned", "current", "parked"])

/** Who stands aside from the item, as all see it who see the item. */
export function RecusedLine(props: { item: ItemId }) {
  const item = useView((view) => view.items[props.item])
  const people = useView((view) => view.people)
  const me = usePerson()
  const leads = useLeads()
  const noted = useView((view) => view.meeting.recusal === "record")
  const recused = item?.recused ?? []
  if (item === undefined || item.hidden || recused.length === 0) return null
  const ahead = AHEAD.has(item.status)
  const changeable = ahead ? recused.filter((id) => leads || id === me) : []
  return (
    <div class="recused">
      <p>
        {text(noted ? "recusal.lineNoted" : "recusal.line", {
          names: listed(recused.map((id) => people[id]?.name ?? "")),
        })}
      </p>
      {changeable.map((id) => (
        <Withdraw key={id} item={props.item} person={id} own={id === me} />
      ))}
    </div>
  )
}

/**
 * What the recused person sees in the place of the item: calmly that it is not shown, that nothing need be done, and that one
 * comes back. The item's page says no more than the server has sent.
 */
export function OwnRecusal(props: { item: ItemId }) {
  const mine = useSelf((self) => self.recused?.includes(props.item) === true)
  const hidden = useView((view) => view.items[props.item]?.hidden === true)
  const current = useView((view) => view.items[props.item]?.status === "current")
  const presiding = useSelf((self) => self.roles?.includes("presiding") === true)
  const me = usePerson()
  if (!mine || !hidden || me === undefined) return null
  return (
    <div class="own-recusal">
      <p class="empty">{text(presiding && current ? "recusal.backPresiding" : "recusal.back")}</p>
      {/* Once the item goes on without oneself, one is not to come back into it by oneself. */}
      {!current && <Withdraw item={props.item} person={me} own />}
    </div>
  )
}

function Withdraw(props: { item: ItemId; person: PersonId; own: boolean }) {
  const withdraw = useCommand("withdrawRecusal")
  const name = useView((view) => view.people[props.person]?.name ?? "")
  return (
    <>
      <Button
        tone="quiet"
        busy={withdraw.pending}
        {...(!props.own && { label: text("recusal.withdrawLabel", { name }) })}
        onClick={() => withdraw.send({ item: props.item, ...(!props.own && { person: props.person }) })}
      >
        {text(props.own ? "recusal.withdrawOwn" : "recusal.withdraw")}
      </Button>
      {withdraw.refused && <Notice>{refusal(withdraw.refused)}</Notice>}
    </>
  )
}
