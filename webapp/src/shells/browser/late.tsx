import type { ItemId, VoteId } from "../../model/view"
import { useMay, useSelf, useView } from "../../session/hooks"
import { useLate } from "../../ui/late"
import { text } from "../../ui/text"
import type { DocumentPart } from "./documentPlace"

/** What only some load, and when. */

export function LateLeadVote(props: { vote: VoteId | undefined }) {
  const needed = props.vote !== undefined
  const Loaded = useLate(() => import("../../features/voting/LeadVote").then((module) => module.LeadVote), needed)
  return Loaded === undefined || props.vote === undefined ? null : <Loaded key={props.vote} vote={props.vote} />
}

export function LateElection(props: { item: ItemId }) {
  const presides = useSelf((self) => self.roles?.includes("presiding") === true)
  const votes = useSelf((self) => self.rights?.whyNotVote !== "VOTING_OFF")
  const free = useView((view) => view.current === props.item && view.question === undefined)
  const mayPut = useMay("closeItem")
  const needed = presides && votes && free && mayPut
  const Loaded = useLate(() => import("../../features/voting/OpenElection").then((m) => m.OpenElection), needed)
  return Loaded === undefined || !needed ? null : <Loaded item={props.item} />
}

/** A § that is done may be adjusted at once by who presides; that it has been is for everybody to see. */
export function LateAtOnce(props: { item: ItemId }) {
  const may = useMay("adjustAtOnce")
  const needed = useView((view) => {
    const item = view.items[props.item]
    return item?.adjusted !== undefined || (may && item?.status === "done")
  })
  const Loaded = useLate(() => import("../../features/adjustment/AtOnce").then((m) => m.AtOnce), needed)
  return Loaded === undefined || !needed ? null : <Loaded item={props.item} />
}

/** What is to be seen to before the document is fixed, beside the page that is being written. */
export function LateChecks() {
  const writes = useSelf((self) => self.roles?.includes("secretary") === true)
  const begun = useView(
    ({ meeting }) => meeting.phase === "open" || meeting.phase === "adjourned" || meeting.phase === "closed",
  )
  const needed = writes && begun
  const Loaded = useLate(() => import("../../features/adjustment/Checks").then((m) => m.ChecksBeside), needed)
  return Loaded === undefined || !needed ? null : <Loaded />
}

/** The document as a whole. */
export function LateDocument(props: { part: DocumentPart }) {
  const Loaded = useLate(() => import("./DocumentFace").then((m) => m.DocumentFace), true)
  if (Loaded !== undefined) return <Loaded part={props.part} />
  return (
    <main class="page-column" id="page">
      <p class="late">{text("document.loading")}</p>
    </main>
  )
}
