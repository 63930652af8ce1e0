import { Button } from "../../ui/Button"
import { Notice } from "../../ui/Notice"
import { deskRefusal, deskText } from "../../ui/text/desk"
import type { Keeping } from "./keeping"

/** The end of a form: keeping it, and what came of that. */
export function Keep(props: { keeping: Keeping; onReload: () => void }) {
  const { keeping } = props
  const outdated = keeping.refused === "CHANGED_MEANWHILE"
  return (
    <div class="keep">
      {keeping.refused !== undefined && (
        <Notice
          tone="danger"
          action={outdated && <Button onClick={props.onReload}>{deskText("keep.readAgain")}</Button>}
        >
          {deskRefusal(keeping.refused)}
          {keeping.refused === "INVALID" && keeping.detail && ` (${keeping.detail})`}
        </Notice>
      )}
      <div class="buttons">
        <Button type="submit" tone="main" busy={keeping.pending}>
          {deskText("keep.keep")}
        </Button>
      </div>
      <p role="status" class="quiet">
        {keeping.kept && deskText("keep.kept")}
      </p>
    </div>
  )
}
