import { useState } from "preact/hooks"
import { useLeads, useOffered, useSelf, useView } from "../../session/hooks"
import { Button } from "../../ui/Button"
import { Dialog } from "../../ui/Dialog"
import { time } from "../../ui/format"
import { text } from "../../ui/text"
import { decidedItems } from "./decided"
import { ReserveForm } from "./ReserveForm"

/** The last call before the meeting is closed (KL 4:27): everybody who voted is asked once; nobody is held up by it. */
export function LastCall(props: { presiding: boolean }) {
  const call = useView((view) => view.meeting.lastCall)
  const open = useView((view) => view.meeting.phase === "open")
  const [asking, setAsking] = useState(false)
  const [answered, setAnswered] = useState<typeof call>()
  const offered = useOffered("reserve")
  const mine = useSelf((self) => (self.mayReserve ?? []).join(" "))
  const leads = useLeads()
  const all = useView((view) => decidedItems(view).join(" "))
  const items = leads ? all : mine
  if (call === undefined || !open) return null
  const words = props.presiding ? leadWords(call) : text("dissent.lastCall")
  const may = offered && items !== ""
  if (!props.presiding && (!may || answered === call)) return null
  return (
    <div class="request">
      <p class="asked-words">{words}</p>
      <div class="buttons">
        {may && (
          <Button onClick={() => setAsking(true)}>
            {text(leads && mine === "" ? "dissent.reserveFor" : "dissent.reserve")}
          </Button>
        )}
        {!leads && (
          <Button tone="quiet" onClick={() => setAnswered(call)}>
            {text("dissent.none")}
          </Button>
        )}
      </div>
      <Dialog title={text("dissent.reserve")} open={asking} onClose={() => setAsking(false)}>
        <ReserveForm items={items.split(" ")} onDone={() => setAsking(false)} />
      </Dialog>
    </div>
  )
}

function leadWords(call: string | true): string {
  return call === true ? text("dissent.lastCallLeadNow") : text("dissent.lastCallLead", { time: time(call) })
}
