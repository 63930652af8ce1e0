import { Attendance } from "../../features/people/Attendance"
import { Attachments } from "../../features/record/Attachments"
import { Documents } from "../../features/record/Documents"
import { Speakers } from "../../features/speakers/Speakers"
import type { ItemId } from "../../model/view"
import { Keyboard } from "./Keyboard"

export function Side(props: { shown: ItemId | undefined }) {
  return (
    <aside class="side" aria-label="Om mötet">
      <Attendance />
      <Speakers />
      <Attachments item={props.shown} />
      <Documents />
      <Keyboard />
    </aside>
  )
}
