import { useState } from "preact/hooks"
import { useCommand, useMay, useView } from "../../session/hooks"
import { Button } from "../../ui/Button"
import { Dialog } from "../../ui/Dialog"
import { Select } from "../../ui/Field"
import { Notice } from "../../ui/Notice"
import { refusal, text } from "../../ui/text"
import { successors } from "./successors"

/** Handing over the gavel: choose, press, and this page is a participant's at once. */
export function PassChairDialog(props: { open: boolean; onClose: () => void }) {
  return (
    <Dialog title={text("lead.passChair")} open={props.open} onClose={props.onClose}>
      <PassChairForm onDone={props.onClose} />
    </Dialog>
  )
}

function PassChairForm(props: { onDone: () => void }) {
  const view = useView((whole) => whole)
  const pass = useCommand("passChair")
  const who = successors(view)
  const [chosen, setChosen] = useState(who[0] ?? "")
  const name = (id: string) => view.people[id]?.name ?? ""
  const office = (id: string) =>
    id === view.chair
      ? `, ${view.chairActingAs ?? text("gavel.chair")}`
      : view.adjusters?.includes(id)
        ? `, ${text("gavel.adjuster")}`
        : ""
  const send = async (event: Event) => {
    event.preventDefault()
    if ((await pass.send({ to: chosen })).status === "done") props.onDone()
  }
  return (
    <form onSubmit={send}>
      <Select
        label={text("gavel.ask")}
        value={chosen}
        onChange={setChosen}
        options={who.map((value) => ({ value, label: `${name(value)}${office(value)}` }))}
        required
      />
      <p class="quiet">{text("gavel.hint")}</p>
      {pass.refused && <Notice tone="danger">{refusal(pass.refused)}</Notice>}
      <Button type="submit" tone="main" busy={pass.pending}>
        {text("gavel.take", { name: name(chosen) })}
      </Button>
    </form>
  )
}

/** For the secretary, where the one who presides has gone without handing over. */
export function PresidingGone() {
  const may = useMay("passChair")
  const gone = useView((view) => view.people[view.presiding ?? ""]?.here === false)
  const running = useView((view) => view.meeting.phase === "open" || view.meeting.phase === "adjourned")
  const [open, setOpen] = useState(false)
  if (!may || !running) return null
  return (
    <div class="request">
      <p class="asked-words">{text(gone ? "gavel.gone" : "gavel.recused")}</p>
      <Button tone="main" onClick={() => setOpen(true)}>
        {text("gavel.press")}
      </Button>
      <PassChairDialog open={open} onClose={() => setOpen(false)} />
    </div>
  )
}
