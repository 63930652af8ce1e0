import { useState } from "preact/hooks"
import type { Command, CommandType } from "../../model/commands"
import { useCommand, useSelf, useView } from "../../session/hooks"
import { Button } from "../../ui/Button"
import { listed } from "../../ui/format"
import { useKeys } from "../../ui/keys"
import { Notice } from "../../ui/Notice"
import { prepared, usePreparedFields } from "../../ui/prepared"
import { Ring } from "../../ui/Ring"
import { refusal, text } from "../../ui/text"
import { Beside } from "./Beside"
import { PassChairDialog } from "./PassChair"
import { stepOf } from "./sentences"

/**
 * The chair's console: one large next lawful action, derived by the server, with the sentence to say above it. Everything
 * else that is lawful stands small beside it.
 */
export function Console() {
  const view = useView((whole) => whole)
  const next = useSelf((self) => self.next)
  const { action = "startItem", ...fields } = next ?? {}
  const command = useCommand(action as CommandType)
  const [passing, setPassing] = useState(false)
  const press = () => {
    if (next === undefined || command.pending) return
    // Who takes the gavel is the chair's to say.
    if (action === "passChair" && !("to" in fields)) return setPassing(true)
    const seen = action === "startItem" && view.current !== undefined ? { seen: view.current } : {}
    command.send({ ...seen, ...fields, ...prepared(action) } as unknown as Omit<Command, "type">)
  }
  // Lots have a form of their own above the console.
  const pressable = next !== undefined && action !== "drawLots"
  useKeys("Ctrl + Enter", press, pressable)
  const suggested = useSelf((self) => self.suggestedPath?.questions)
  const arranged = usePreparedFields("showPath") as { questions?: { purpose: string; proposals?: string[] }[] }
  const step = next === undefined ? undefined : stepOf(view, next, arranged.questions ?? suggested)
  const aside = action === "passChair"
  const { requestedBy, round } = view.question ?? {}
  const asking = [...(requestedBy ?? []), ...(round?.requestedBy ?? [])].map((id) => view.people[id]?.name ?? "")
  const pausing = (view.question?.stage === "found" && action === "confirmDecision") || round?.stage === "found"

  return (
    <div class="console">
      {pausing && <Ring key={`${view.question?.item}`} />}
      <div class="console-words">
        {asking.length > 0 && !(view.question?.vote ?? round?.vote) && (
          <p class="requested">{text("lead.requested", { names: listed(asking) })}</p>
        )}
        {step?.sentence && <p class="sentence">”{step.sentence}”</p>}
        {pausing && asking.length === 0 && <p class="quiet">{text("lead.pause")}</p>}
        {aside && <p>{text(view.current === undefined ? "recusal.presidingNext" : "recusal.presiding")}</p>}
        {step === undefined && <p class="quiet">{text("lead.nothing")}</p>}
        {command.refused && <Notice tone="danger">{refusal(command.refused)}</Notice>}
      </div>
      <div class="console-acts">
        <Beside main={action} />
        {step && pressable && (
          <Button tone="main" large busy={command.pending} keys="Ctrl + Enter" onClick={press}>
            {step.button}
          </Button>
        )}
      </div>
      <PassChairDialog open={passing} onClose={() => setPassing(false)} />
    </div>
  )
}
