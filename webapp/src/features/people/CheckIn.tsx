import { useCommand, useView } from "../../session/hooks"
import { Button } from "../../ui/Button"
import { Notice } from "../../ui/Notice"
import { refusal, text } from "../../ui/text"

/** The one question before the meeting: whether one is here, and how. */
export function CheckIn() {
  const mode = useView((view) => view.meeting.mode)
  const checkIn = useCommand("checkIn")
  return (
    <div class="request">
      <p class="asked-words">{text("checkIn.ask")}</p>
      <div class="buttons">
        {mode !== "remote" && (
          <Button tone="main" large busy={checkIn.pending} onClick={() => checkIn.send({ mode: "onSite" })}>
            {text("checkIn.onSite")}
          </Button>
        )}
        {mode !== "onSite" && (
          <Button
            tone={mode === "remote" ? "main" : "plain"}
            large
            busy={checkIn.pending}
            onClick={() => checkIn.send({ mode: "remote" })}
          >
            {text("checkIn.remote")}
          </Button>
        )}
      </div>
      {checkIn.refused && <Notice tone="danger">{refusal(checkIn.refused)}</Notice>}
    </div>
  )
}
