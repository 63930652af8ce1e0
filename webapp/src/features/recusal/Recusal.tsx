import { useState } from "preact/hooks"
import type { ItemId, MeetingInfo, PersonId } from "../../model/view"
import { useCommand, useLeads, useOffered, usePerson, useSelf, useView } from "../../session/hooks"
import { Button } from "../../ui/Button"
import { Dialog } from "../../ui/Dialog"
import { Field, Select } from "../../ui/Field"
import { itemNumber } from "../../ui/format"
import { Notice } from "../../ui/Notice"
import { refusal, type TextKey, text } from "../../ui/text"

const AHEAD = new Set(["planned", "current", "parked"])

/**
 * Standing aside from an item (KL 6:28): said by oneself, before the item or while it goes on; or noted by those who lead for
 * somebody who says it in the room.
 */
export function AnnounceRecusal(props: { item: ItemId }) {
  const [open, setOpen] = useState(false)
  const offered = useOffered("recuse")
  const may = useSelf((self) => self.may?.recuse)
  const me = usePerson()
  const leads = useLeads()
  const item = useView((view) => view.items[props.item])
  const running = useView((view) => view.meeting.phase !== "closed")
  const votes = useView((view) => {
    const own = view.people[me ?? ""]
    return own?.votes === true || own?.servesFor !== undefined
  })
  if (!offered || item === undefined || item.hidden || !running || !AHEAD.has(item.status)) return null
  const already = me !== undefined && item.recused?.includes(me)
  const own = !already && (may === true || votes)
  const label = text(own ? "recusal.open" : "recusal.openFor")
  return (
    <>
      {(own || leads) && (
        <Button tone="quiet" onClick={() => setOpen(true)}>
          {label}
        </Button>
      )}
      <Dialog title={label} open={open} onClose={() => setOpen(false)}>
        <RecusalForm item={props.item} own={own} leads={leads} onDone={() => setOpen(false)} />
      </Dialog>
    </>
  )
}

function RecusalForm(props: { item: ItemId; own: boolean; leads: boolean; onDone: () => void }) {
  const me = usePerson()
  const recuse = useCommand("recuse")
  const kind = useView((view) => view.meeting.recusal)
  const point = usePoint(props.item)
  const people = useView((view) => view.people)
  const already = useView((view) => view.items[props.item]?.recused) ?? []
  const who = Object.keys(people)
    .filter(
      (id) => (people[id]?.votes || people[id]?.servesFor || people[id]?.here) && !already.includes(id) && id !== me,
    )
    .sort((a, b) => Number(people[b]?.votes ?? 0) - Number(people[a]?.votes ?? 0) || order(a) - order(b))
  const [person, setPerson] = useState<PersonId>("")
  const own = props.own && person === ""
  const [reason, setReason] = useState("")
  function order(id: PersonId): number {
    return people[id]?.order ?? 0
  }
  const send = async (event: Event) => {
    event.preventDefault()
    const answer = await recuse.send({
      item: props.item,
      ...(!own && { person }),
      ...(reason !== "" && { reason }),
    })
    if (answer.status === "done") props.onDone()
  }
  return (
    <form onSubmit={send}>
      <p>{text(consequence(kind, own))}</p>
      {props.leads && (
        <Select
          label={text("recusal.who")}
          value={person}
          onChange={setPerson}
          required={!props.own}
          options={[
            { value: "", label: props.own ? `${people[me ?? ""]?.name ?? ""} (${text("common.you")})` : "–" },
            ...who.map((value) => ({ value, label: people[value]?.name ?? "" })),
          ]}
        />
      )}
      <Field label={text("recusal.reason")} value={reason} onInput={setReason} />
      {recuse.refused && <Notice tone="danger">{refusal(recuse.refused)}</Notice>}
      <Button type="submit" tone="main" busy={recuse.pending}>
        {text(own ? "recusal.send" : "recusal.sendFor", { point })}
      </Button>
    </form>
  )
}

/** What recusal leads to in this body, said before it is sent. */
function consequence(kind: MeetingInfo["recusal"], own: boolean): TextKey {
  if (kind === "record") return own ? "recusal.record" : "recusal.recordFor"
  if (kind === "leave") return own ? "recusal.leave" : "recusal.leaveFor"
  return own ? "recusal.unsure" : "recusal.unsureFor"
}

/** "§ 52", or the title while it has no number. */
function usePoint(id: ItemId): string {
  const item = useView((view) => view.items[id])
  const numbering = useView((view) => view.meeting.numbering)
  return item?.number === undefined ? `”${item?.title ?? ""}”` : itemNumber(item.number, numbering)
}
