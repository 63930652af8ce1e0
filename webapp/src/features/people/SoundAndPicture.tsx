import { useCommand, useMay, useView } from "../../session/hooks"
import { Button } from "../../ui/Button"
import { time } from "../../ui/format"
import { Notice } from "../../ui/Notice"
import { refusal, text } from "../../ui/text"

/** A reminder for those who lead, never a hindrance: remote members must hear and see on equal terms (KL 5:16). */
export function SoundAndPicture() {
  const state = useView((view) => view.soundAndPicture)
  const remote = useView((view) =>
    Object.values(view.people)
      .filter((one) => one.here && one.mode === "remote")
      .map((one) => one.name)
      .join("\n"),
  )
  const may = useMay("confirmSoundAndPicture")
  const confirm = useCommand("confirmSoundAndPicture")
  if (!may || !state?.needed || state.confirmedAt !== undefined) return null
  const names = remote.split("\n").filter((name) => name !== "")
  const words =
    names.length === 1
      ? text("soundAndPicture.askOne", { name: names[0] ?? "" })
      : text("soundAndPicture.ask", { count: names.length })
  return (
    <div class="request">
      <p class="asked-words">{words}</p>
      <Button busy={confirm.pending} onClick={() => confirm.send({})}>
        {text("soundAndPicture.confirm")}
      </Button>
      {confirm.refused && <Notice tone="danger">{refusal(confirm.refused)}</Notice>}
    </div>
  )
}

/** For everybody: that it was asked, and when. */
export function SoundAndPictureDone() {
  const at = useView((view) => view.soundAndPicture?.confirmedAt)
  return at === undefined ? null : <p class="quiet">{text("soundAndPicture.done", { time: time(at) })}</p>
}
