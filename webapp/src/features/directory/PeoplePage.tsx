import { useState } from "preact/hooks"
import { may } from "../../ui/BodyHead"
import { Button } from "../../ui/Button"
import { Notice } from "../../ui/Notice"
import { deskText } from "../../ui/text/desk"
import { CallInOrder } from "./CallInOrder"
import { Framed } from "./Framed"
import { MemberDialog } from "./MemberDialog"
import { type Member, type OfBody, type People, type When, when } from "./people"

/** Who belongs to a body: those of today first, by their headings; then those to come, and those who were. */
export function PeoplePage(props: { parts: Record<string, string> }) {
  const id = props.parts.body ?? ""
  return (
    <Framed id={id}>{(of, people, lying) => <Listed id={id} of={of} people={people} again={lying.again} />}</Framed>
  )
}

/** Whom the dialog is about: somebody, or `new` for somebody more. */
type Open = Member | "new" | undefined

function Listed(props: { id: string; of: OfBody; people: People; again: () => Promise<void> }) {
  const { of, people, id } = props
  const [open, setOpen] = useState<Open>()
  const [told, setTold] = useState("")
  const today = new Date().toLocaleDateString("sv-SE")
  const prepares = may(of.standing, "prepares")
  const at = (time: When) => people.people.filter((member) => when(member, today) === time)
  const done = async (words: string) => {
    setOpen(undefined)
    setTold(words)
    await props.again()
  }
  return (
    <>
      {prepares && (
        <div class="buttons people-do">
          <Button tone="main" onClick={() => setOpen("new")}>
            {deskText("people.add")}
          </Button>
          <a class="button" href={`/hem/organ/${id}/personer/importera`}>
            {deskText("people.import")}
          </a>
          <a class="button" href={`/api/bodies/${encodeURIComponent(id)}/people.csv`} download>
            {deskText("people.export")}
          </a>
        </div>
      )}
      <p role="status" class="quiet">
        {told}
      </p>
      {people.people.length === 0 && <p>{deskText("people.none")}</p>}
      {people.sameName.length > 0 && (
        <Notice>{deskText("people.sameName", { names: people.sameName.join(", ") })}</Notice>
      )}
      {of.body.categories.map((category) => (
        <Group
          key={category.key}
          name={category.label}
          members={at("now").filter((member) => member.place.category === category.key)}
          all={people.people}
          onOpen={prepares ? setOpen : undefined}
        />
      ))}
      <Group
        name={deskText("people.elsewhere")}
        members={at("now").filter((m) => !of.body.categories.some((c) => c.key === m.place.category))}
        all={people.people}
        onOpen={prepares ? setOpen : undefined}
      />
      <CallInOrder id={id} members={at("now")} of={of} editable={prepares} again={props.again} />
      <Others
        name={deskText("people.later")}
        members={at("later")}
        all={people.people}
        onOpen={prepares ? setOpen : undefined}
      />
      <Others
        name={deskText("people.before")}
        members={at("before")}
        all={people.people}
        onOpen={prepares ? setOpen : undefined}
      />
      {open !== undefined && (
        <MemberDialog
          id={id}
          of={of}
          people={people.people}
          member={open === "new" ? undefined : open}
          onClose={() => setOpen(undefined)}
          onDone={(words) => void done(words)}
          again={props.again}
        />
      )}
    </>
  )
}

interface GroupProps {
  name: string
  members: Member[]
  all: Member[]
  onOpen: ((member: Member) => void) | undefined
}

function Group(props: GroupProps) {
  if (props.members.length === 0) return null
  return (
    <section>
      <h2>{props.name}</h2>
      <Rows {...props} />
    </section>
  )
}

function Others(props: GroupProps) {
  if (props.members.length === 0) return null
  return (
    <details class="small-form">
      <summary>{`${props.name} (${props.members.length})`}</summary>
      <Rows {...props} />
    </details>
  )
}

function Rows(props: GroupProps) {
  return (
    <ul role="list" class="people">
      {props.members.map((member) => (
        <li key={member.id}>
          <div>
            <span class="people-name">{member.person.name}</span>
            {member.place.office && <strong> {deskText(`office.${member.place.office}`)}</strong>}
            <p class="quiet">{besides(member, props.all)}</p>
          </div>
          {props.onOpen && (
            <Button
              tone="quiet"
              label={deskText("people.changeNamed", { name: member.person.name })}
              onClick={() => props.onOpen?.(member)}
            >
              {deskText("people.change")}
            </Button>
          )}
        </li>
      ))}
    </ul>
  )
}

/** What is told beside a name. */
function besides(member: Member, all: readonly Member[]): string {
  const { person, place } = member
  const replaced = all.find((other) => other.person.id === place.substituteFor)
  const term =
    place.from && place.to
      ? deskText("people.term", { from: place.from, to: place.to })
      : place.from
        ? deskText("people.since", { from: place.from })
        : place.to && deskText("people.until", { to: place.to })
  return [
    place.organisation,
    person.party && `(${person.party})`,
    place.note,
    replaced && deskText("people.substitutes", { name: replaced.person.name }),
    person.mail,
    term,
  ]
    .filter(Boolean)
    .join(" · ")
}
