import { VoteResult } from "../../features/voting/VoteResult"
import type { ItemId } from "../../model/view"
import { useView } from "../../session/hooks"

/** The votes of an item, in their place in the document. */
export function Votes(props: { item: ItemId }) {
  const votes = useView((view) => view.votes)
  const here = Object.entries(votes ?? {}).filter(([, vote]) => vote.item === props.item)
  return (
    <>
      {here.map(([id]) => (
        <VoteResult key={id} vote={id} />
      ))}
    </>
  )
}
