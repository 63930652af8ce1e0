import { useState } from "preact/hooks"
import { isResolved, lifeOf } from "../../../model/documentLife"
import { useAsk, useView } from "../../../session/hooks"
import { text } from "../../../ui/text"
import { CheckList } from "../Checks"
import { useChecks } from "../found"
import { Sending } from "./Sending"

/** Fixes the document for signing: what the checks say first, then the server writes the very file that is signed. */
export function FreezeForm(props: { onDone: () => void }) {
  const life = useView(lifeOf)
  const ask = useAsk()
  const [state, setState] = useState<{ pending: boolean; refused?: string }>({ pending: false })
  const checks = useChecks()
  const stops = checks.filter((check) => check.severity === "stop")
  const warnings = checks.filter((check) => check.severity !== "stop")
  const open = Object.values(life.comments ?? {}).filter((comment) => !isResolved(comment)).length
  const freeze = async () => {
    setState({ pending: true })
    const fetched = await ask("document/freeze", { json: {} })
    if (fetched.status === "done") return props.onDone()
    setState({ pending: false, refused: fetched.code })
  }
  return (
    <Sending label={text("act.freeze.do")} pending={state.pending} refused={state.refused} onSend={freeze}>
      <p>{text("act.freeze.hint")}</p>
      {stops.length > 0 && (
        <div>
          <p>
            <strong>{text("act.freeze.stops")}</strong>
          </p>
          <CheckList checks={stops} to="dokument-" />
        </div>
      )}
      {warnings.length > 0 && (
        <div>
          <p>{text("act.freeze.warnings")}</p>
          <CheckList checks={warnings} to="dokument-" />
        </div>
      )}
      {checks.length === 0 && <p class="quiet">{text("act.freeze.clean")}</p>}
      {open > 0 && <p>{open === 1 ? text("act.freeze.comment") : text("act.freeze.comments", { count: open })}</p>}
    </Sending>
  )
}
