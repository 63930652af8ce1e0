import { genitive } from "../format"
import { text, textOf } from "./index"

interface NamedProposal {
  kind: string
  by?: string
}

/** How a side of a question is called in running text: "förslaget", "Gunilla Åkerströms förslag". */
export function alternativeName(
  alternative: string,
  proposals: Record<string, NamedProposal> | undefined,
  people: Record<string, { name: string }>,
): string {
  const proposal = proposals?.[alternative]
  if (proposal === undefined) return text("proposal.name.draft")
  const name = proposal.by === undefined ? undefined : people[proposal.by]?.name
  if (name === undefined) return text("proposal.name.some")
  return textOf("proposal.name", proposal.kind, "proposal.name.of", { name: genitive(name) })
}
