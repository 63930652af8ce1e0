import { useView } from "../../session/hooks"
import { candidateName } from "../../ui/text/naming"

/** Says how a candidate is called. */
export function useCandidateName(): (candidate: string) => string {
  const people = useView((view) => view.people)
  const proposals = useView((view) => view.proposals)
  return (candidate) => candidateName(candidate, proposals, people)
}
