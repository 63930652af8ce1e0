import type { PersonId } from "../../model/view"
import { useLeads, usePerson, useSelf, useView } from "../../session/hooks"
import { Select } from "../../ui/Field"
import { text } from "../../ui/text"

/** Whether something is entered for others here, and who could be meant: those who vote, and are here. */
export function useOnBehalf(): { leads: boolean; ownToo: boolean } {
  const leads = useLeads()
  const ownToo = useSelf((self) => self.rights?.propose === true || (self.mayReserve ?? []).length > 0)
  return { leads, ownToo }
}

/** For whom, in the secretary's and the chair's form. Others do it only for themselves, and see nothing of this. */
export function OnBehalf(props: { value: PersonId; onChange: (person: PersonId) => void }) {
  const { leads, ownToo } = useOnBehalf()
  const me = usePerson()
  const people = useView((view) => view.people)
  if (!leads) return null
  const who = Object.keys(people)
    .filter((id) => id !== me && (people[id]?.votes || people[id]?.servesFor !== undefined))
    .sort((a, b) => (people[a]?.order ?? 0) - (people[b]?.order ?? 0))
  return (
    <Select
      label={text("dissent.by")}
      value={props.value}
      onChange={props.onChange}
      required={!ownToo}
      options={[
        { value: "", label: ownToo ? `${people[me ?? ""]?.name ?? ""} (${text("common.you")})` : "–" },
        ...who.map((value) => ({ value, label: people[value]?.name ?? "" })),
      ]}
    />
  )
}
