import { useSaving, useSelf } from "../../session/hooks"
import { timeWithSeconds } from "../../ui/format"
import { text } from "../../ui/text"

/** Whether what is written here is safe, in words. "Sparat" stands here only when the server has said so. */
export function SavedState() {
  const saving = useSaving()
  const writes = useSelf((self) => (self.writes ?? []).length > 0)
  if (!writes || saving.state === "none") return null
  if (saving.state === "kept") return <span class="saved alarm">{text("saved.kept")}</span>
  return (
    <span class="saved">
      {saving.state === "saving" ? text("saved.saving") : text("saved.saved", { time: timeWithSeconds(saving.at) })}
    </span>
  )
}
