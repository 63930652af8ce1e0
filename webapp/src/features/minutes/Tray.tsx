import { useTray } from "../../session/hooks"
import { Button } from "../../ui/Button"
import { text } from "../../ui/text"

/** Words that were written here and found no place in their text. They stay until their writer throws them away. */
export function Tray() {
  const { asides, discard } = useTray()
  if (asides.length === 0) return null
  return (
    <div class="tray">
      {asides.map((aside) => (
        <div key={aside.id} class="notice danger">
          <p>{text("write.rejected")}</p>
          <blockquote>{aside.words}</blockquote>
          <div class="buttons">
            <Button onClick={() => navigator.clipboard?.writeText(aside.words)}>{text("write.copy")}</Button>
            <Button tone="quiet" onClick={() => discard(aside.id)}>
              {text("common.remove")}
            </Button>
          </div>
        </div>
      ))}
    </div>
  )
}
