import type { Editor } from "@tiptap/core"
import { TextSelection } from "@tiptap/pm/state"
import type { TextId } from "../../../model/view"

/** Where the cursor stood in each text, so that who has looked at an earlier § finds their place again. */
const places = new Map<TextId, { anchor: number; head: number }>()

export function keepPlace(id: TextId, editor: Editor): void {
  const { anchor, head } = editor.state.selection
  places.set(id, { anchor, head })
}

/** Sets the cursor where it stood; the focus stays where it is. A new text begins at its end. */
export function restorePlace(id: TextId, editor: Editor): void {
  const { doc, tr } = editor.state
  const size = doc.content.size
  const place = places.get(id) ?? { anchor: size, head: size }
  const anchor = doc.resolve(Math.min(place.anchor, size))
  const head = doc.resolve(Math.min(place.head, size))
  editor.view.dispatch(tr.setSelection(TextSelection.between(anchor, head)))
}
