import { useState } from "preact/hooks"
import type { ItemId } from "../../model/view"
import { useLeads, useOffered, useSelf, useView } from "../../session/hooks"
import { Button } from "../../ui/Button"
import { Dialog } from "../../ui/Dialog"
import { type TextKey, text } from "../../ui/text"
import { decidedItems } from "./decided"
import { NoteForm } from "./NoteForm"
import { NotParticipatingForm } from "./NotParticipatingForm"
import { ReserveForm } from "./ReserveForm"

type Act = "reserve" | "minutesNote" | "notParticipating"

/**
 * The ways of not going along, at the item that they concern: reserving oneself once it is decided, saying before the gavel that
 * one takes no part, having something noted. Who may is the server's to say; the secretary enters it for who says it aloud.
 */
export function Dissenting(props: { item: ItemId }) {
  const [open, setOpen] = useState<Act>()
  const acts = useActs(props.item)
  const close = () => setOpen(undefined)
  return (
    <>
      {acts.map(({ act, label }) => (
        <Button key={act} tone="quiet" onClick={() => setOpen(act)}>
          {text(label)}
        </Button>
      ))}
      <Dialog title={open === undefined ? "" : text(titleOf(open))} open={open !== undefined} onClose={close}>
        {open === "reserve" && <ReserveForm items={[props.item]} onDone={close} />}
        {open === "minutesNote" && <NoteForm item={props.item} onDone={close} />}
        {open === "notParticipating" && <NotParticipatingForm item={props.item} onDone={close} />}
      </Dialog>
    </>
  )
}

const titleOf = (act: Act): TextKey =>
  act === "reserve" ? "dissent.reserve" : act === "minutesNote" ? "dissent.noteOpen" : "dissent.notParticipatingOpen"

function useActs(id: ItemId): { act: Act; label: TextKey }[] {
  const may = useSelf((self) => self.may)
  const leads = useLeads()
  const offersReserve = useOffered("reserve")
  const offersNote = useOffered("minutesNote")
  const offersApart = useOffered("notParticipating")
  const item = useView((view) => view.items[id])
  const decided = useView((view) => decidedItems(view).includes(id))
  const phase = useView((view) => view.meeting.phase)
  const votes = useSelf((self) => self.rights?.propose === true)
  const own = useSelf((self) => self.mayReserve?.includes(id) === true)
  const running = phase === "open" || phase === "adjourned"
  if (item === undefined || item.hidden || !running || item.number === undefined) return []
  const acts: { act: Act; label: TextKey }[] = []
  if ((offersReserve && decided && leads) || own) {
    acts.push({ act: "reserve", label: own ? "dissent.reserve" : "dissent.reserveFor" })
  }
  const current = item.status === "current"
  if (offersApart && current && (leads || may?.notParticipating === true)) {
    acts.push({ act: "notParticipating", label: "dissent.notParticipatingOpen" })
  }
  if (offersNote && (leads || votes || may?.minutesNote === true)) {
    acts.push({ act: "minutesNote", label: "dissent.noteOpen" })
  }
  return acts
}
