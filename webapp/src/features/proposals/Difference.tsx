import { useState } from "preact/hooks"
import type { DocumentNode, ItemId } from "../../model/view"
import { changeOf, linesOf, type Piece } from "../../model/wording"
import { useSession, useView } from "../../session/hooks"
import { Button } from "../../ui/Button"
import { Marked } from "../../ui/Marked"
import { text } from "../../ui/text"

/** The points that a proposal at this item is moved against, each as its lines: what was put, or what is drafted now. */
export function useMainWording(item: ItemId): string[] {
  const session = useSession()
  const decisions = useView((view) => view.decisions)
  const ids = useView((view) => view.items[item]?.decisions)
  return (ids ?? []).flatMap((id) => {
    const decision = decisions?.[id]
    const written = decision?.text === undefined ? undefined : session.text(decision.text).value
    const lines = linesOf(decision?.wording ?? written)
    return lines.length === 0 ? [] : [lines.join("\n")]
  })
}

/** What an amendment or an addition does to the main wording; absent for other kinds and where it cannot be shown as that. */
export function pieces(kind: string, main: readonly string[], proposed: string): Piece[] | undefined {
  if (proposed.trim() === "") return undefined
  if (kind === "amendment") return changeOf(main, proposed)
  if (kind === "addition" && main.length > 0) return [{ kind: "new", text: proposed }]
  return undefined
}

/** A proposal's wording as a change of the main one, with the way to read it plain. `undefined`: show the plain one. */
export function ProposedChange(props: {
  kind: string
  item: ItemId
  document: DocumentNode | undefined
  still?: boolean
  children: preact.ComponentChildren
}) {
  const [plain, setPlain] = useState(false)
  const main = useMainWording(props.item)
  const change = pieces(props.kind, main, linesOf(props.document).join("\n"))
  if (change === undefined) return <>{props.children}</>
  return (
    <>
      <p class="difference-title">{text(props.kind === "addition" ? "difference.addition" : "difference.title")}</p>
      {plain ? props.children : <Marked pieces={change} />}
      {props.kind === "amendment" && !props.still && (
        <Button tone="quiet" pressed={plain} onClick={() => setPlain(!plain)}>
          {text("difference.plain")}
        </Button>
      )}
    </>
  )
}
