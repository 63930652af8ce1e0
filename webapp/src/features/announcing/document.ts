import { lifeOf, signersOf } from "../../model/documentLife"
import type { MeetingView } from "../../model/view"
import { listed } from "../../ui/format"
import { text } from "../../ui/text"

/** That the document has come further, or back, and who has signed it. */
export function ofTheDocument(before: MeetingView, after: MeetingView): string[] {
  const [was, now] = [lifeOf(before), lifeOf(after)]
  const signed = signersOf(now)
    .filter(([id, signer]) => signer.signed !== undefined && was.signers?.[id]?.signed === undefined)
    .map(([id]) => after.people[id]?.name ?? "")
  const told = signed.length === 0 ? [] : [text("say.signed", { names: listed(signed) })]
  if ((now.voided ?? []).length > (was.voided ?? []).length) return [...told, text("say.voided")]
  if (now.state !== was.state && now.state !== "partlySigned") told.push(text(`say.document.${now.state}`))
  return told
}
