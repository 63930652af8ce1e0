import type { Speakers } from "../../model/assembly"
import { useCommand, useLeads, useMay, useOffered, usePerson, useView } from "../../session/hooks"

const NOBODY: Speakers = {}

/** The list, empty while nobody speaks or waits; absent where the body keeps none, and while one is out of the item. */
export function useSpeakers(): Speakers | undefined {
  const kept = useOffered("askForFloor")
  const speakers = useView((view) => view.speakers)
  const here = useView((view) => {
    const item = view.items[view.current ?? ""]
    return view.meeting.phase === "open" && item !== undefined && !item.hidden
  })
  if (!here) return undefined
  return speakers ?? (kept ? NOBODY : undefined)
}

/** The commands of the floor, and who may use which. */
export function useFloor() {
  const me = usePerson()
  const give = useCommand("giveFloor")
  const end = useCommand("endFloor")
  const strike = useCommand("leaveSpeakersList")
  const leads = useLeads()
  const speaks = useView((view) => view.speakers?.now?.person === me)
  const mayEnd = useMay("endFloor") || speaks
  return { give, end, strike, mayEnd, mayStrike: leads }
}
