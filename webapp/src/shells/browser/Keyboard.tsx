import { useState } from "preact/hooks"
import { useSelf } from "../../session/hooks"
import { Button } from "../../ui/Button"
import { Dialog } from "../../ui/Dialog"
import { type TextKey, text } from "../../ui/text"

const READING: [string, TextKey][] = [
  ["Alt + PageDown", "keys.next"],
  ["Alt + PageUp", "keys.previous"],
  ["Alt + End", "keys.follow"],
]
const LEADING: [string, TextKey][] = [
  ["Ctrl + Enter", "keys.main"],
  ["Alt + ↑, Alt + ↓", "keys.path"],
]
const VOTING: [string, TextKey][] = [["Ctrl + Enter", "keys.request"]]
const WRITING: [string, TextKey][] = [
  ["Ctrl + Enter", "draft.add"],
  ["Ctrl + B", "keys.bold"],
  ["Ctrl + I", "keys.italic"],
  ["Ctrl + Shift + 8", "keys.bullets"],
  ["Ctrl + Shift + 7", "keys.numbers"],
  ["Tab, Shift + Tab", "keys.nest"],
]

/** The keys that this person has use of. */
export function Keyboard() {
  const [open, setOpen] = useState(false)
  const leads = useSelf((self) => self.next !== undefined || self.roles?.includes("presiding") === true)
  const writes = useSelf((self) => (self.writes ?? []).length > 0)
  const votes = useSelf((self) => self.rights?.vote === true)
  const rows = [...(leads ? LEADING : votes ? VOTING : []), ...READING, ...(writes ? WRITING : [])]
  return (
    <div class="keyboard">
      <Button tone="quiet" onClick={() => setOpen(true)}>
        {text("common.keys")}
      </Button>
      <Dialog title={text("keys.title")} open={open} onClose={() => setOpen(false)}>
        <dl class="keys">
          {rows.map(([keys, key]) => (
            <div key={key}>
              <dt>
                <kbd>{keys}</kbd>
              </dt>
              <dd>{text(key)}</dd>
            </div>
          ))}
        </dl>
      </Dialog>
    </div>
  )
}
