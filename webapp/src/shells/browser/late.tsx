import type { ItemId, VoteId } from "../../model/view"
import { useMay, useSelf, useView } from "../../session/hooks"
import { useLate } from "../../ui/late"

/** What only those who lead load. */

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
