import { Attachments } from "../../features/papers/Attachments"
import { Attendance } from "../../features/people/Attendance"
import { Documents } from "../../features/record/Documents"
import { Speakers } from "../../features/speakers/Speakers"
import type { ItemId } from "../../model/view"
import { useLeads } from "../../session/hooks"
import { text } from "../../ui/text"
import { Keyboard } from "./Keyboard"
import { LateChecks } from "./late"
import { inTeams, STAGE } from "./onStage"

export function Side(props: { shown: ItemId | undefined }) {
  const leads = useLeads()
  return (
    <aside class="side" aria-label="Om mötet">
      <LateChecks />
      <Attendance />
      <Speakers />
      <Attachments item={props.shown} />
      <Documents />
      {leads && !inTeams() && (
        <p>
          <a href={STAGE} target="_blank" rel="noreferrer">
            {text("stage.open")}
          </a>
        </p>
      )}
      <Keyboard />
    </aside>
  )
}
