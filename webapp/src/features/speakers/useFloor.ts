import { useCommand, useLeads, useMay, usePerson, useView } from "../../session/hooks"

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
