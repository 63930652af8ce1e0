import { MissedBar } from "../../features/agenda/FollowBar"
import type { Place } from "../../features/agenda/following"
import { neighbours, Turning } from "../../features/agenda/Turning"
import { DecisionPath } from "../../features/deciding/DecisionPath"
import { Rounds } from "../../features/deciding/Rounds"
import { Dissent } from "../../features/dissent/Dissent"
import { Dissenting } from "../../features/dissent/Dissenting"
import { CoverPage } from "../../features/minutes/CoverPage"
import { LiveText } from "../../features/minutes/LiveText"
import { MinutesPage } from "../../features/minutes/MinutesPage"
import { Tray } from "../../features/minutes/Tray"
import { QuorumWarning } from "../../features/people/Quorum"
import { Decisions } from "../../features/proposals/Decisions"
import { ProposalForm } from "../../features/proposals/ProposalForm"
import { Proposals } from "../../features/proposals/Proposals"
import { AnnounceRecusal } from "../../features/recusal/Recusal"
import { OwnRecusal, RecusedLine } from "../../features/recusal/Recused"
import type { ItemId } from "../../model/view"
import { useView } from "../../session/hooks"
import { useKeys } from "../../ui/keys"
import { LateAtOnce, LateElection } from "./late"
import { useMissed } from "./useMissed"
import { Votes } from "./Votes"

/** The page of the protocol, put together from the features in the order of the document. */
export function Page(props: { place: Place; follow: () => void; show: (item: ItemId) => void }) {
  const { shown } = props.place
  const { missed, read } = useMissed(shown)
  const before = useView((view) => neighbours(view, shown).before)
  const after = useView((view) => neighbours(view, shown).after)
  useKeys("Alt + PageDown", () => after !== undefined && props.show(after))
  useKeys("Alt + PageUp", () => before !== undefined && props.show(before))
  useKeys("Alt + End", props.follow)
  return (
    <main class="page-column" id="page">
      <MissedBar missed={missed} onRead={read} />
      <QuorumWarning />
      <Tray />
      {shown === undefined ? (
        <CoverPage />
      ) : (
        <MinutesPage key={shown} item={shown} tools={<Turning shown={shown} />}>
          <RecusedLine item={shown} />
          <OwnRecusal item={shown} />
          <Proposals item={shown} Text={LiveText} />
          <Decisions item={shown} Text={LiveText} />
          <div class="add-points">
            <ProposalForm item={shown} />
            <LateElection item={shown} />
          </div>
          <DecisionPath item={shown} />
          <Rounds item={shown} />
          <Votes item={shown} />
          <Dissent item={shown} />
          <div class="item-acts">
            <AnnounceRecusal item={shown} />
            <Dissenting item={shown} />
            <LateAtOnce item={shown} />
          </div>
        </MinutesPage>
      )}
    </main>
  )
}
