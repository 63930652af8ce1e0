import type { Plugin } from "@tiptap/pm/state"
import type { DocumentNode, TextId } from "../../../model/view"
import type { MeetingSession } from "../../../session/hooks"
import { deskOf } from "../../../session/text/writer"

/** The text as it stands, unconfirmed letters with it, and the plugins that keep it so; absent until the text has come. */
export function begin(session: MeetingSession, id: TextId): { doc: DocumentNode; plugins: Plugin[] } | undefined {
  const desk = deskOf(session)
  if (desk !== undefined) return desk.open(id)?.begin()
  // A session without a line (the gallery): what is typed stays in the editor.
  const doc = session.text(id).peek()
  return doc === undefined ? undefined : { doc, plugins: [] }
}
