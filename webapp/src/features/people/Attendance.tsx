import type { MeetingView, Person, PersonId } from "../../model/view"
import { useMay, usePerson, useSelf, useView } from "../../session/hooks"
import { text, textOf } from "../../ui/text"
import { Arrival } from "./Arrival"
import { CheckInAll } from "./CheckInAll"
import { OwnMode, PersonMore } from "./PersonMore"
import { QuorumMeter } from "./Quorum"
import { RollCall } from "./RollCall"
import { pointOf, Serving } from "./Serving"
import { SoundAndPictureDone } from "./SoundAndPicture"

/** Who is here, by the categories and in the order of the body; and what the reader's own rights are, and why. */
export function Attendance() {
  const present = useView((view) => view.present)
  const expected = useView((view) => view.expected)
  const leads = useMay("join")
  const checksIn = useMay("checkIn")
  const manages = useSelf((self) => self.roles?.includes("secretary") === true) && (leads || checksIn)
  const me = usePerson()
  return (
    <section class="attendance" aria-labelledby="attendance">
      <h2 id="attendance">
        {text("people.title")}{" "}
        {present !== undefined && expected !== undefined && (
          <span class="count" title={text("people.presentLong", { present, expected })}>
            {text("people.present", { present, expected })}
          </span>
        )}
      </h2>
      <QuorumMeter />
      <OwnRights />
      {me !== undefined && <OwnMode id={me} />}
      <SoundAndPictureDone />
      <RollCall />
      <Serving />
      <details class="roll" open={manages || undefined}>
        <summary>{text("people.roll")}</summary>
        {manages && <CheckInAll />}
        <Roll manages={manages} />
      </details>
    </section>
  )
}

/** "Du har rösträtt", or that not and why. The server says which. */
export function OwnRights() {
  const rights = useSelf((self) => self.rights)
  const me = usePerson()
  const replaced = useView((view) => view.people[view.people[me ?? ""]?.servesFor ?? ""]?.name)
  const over = useView((view) => view.meeting.phase === "closed")
  if (rights === undefined || over) return null
  if (rights.vote && replaced !== undefined) return <p class="own-rights">{text("serve.own", { name: replaced })}</p>
  return (
    <p class="own-rights">
      {rights.vote
        ? text("people.youVote")
        : textOf("people.youNot", whyNot(rights.whyNotVote, rights.speak === true), "people.youNot.other")}
    </p>
  )
}

function whyNot(code: string | undefined, speaks: boolean): string {
  if (code === "NOT_A_VOTER" && !speaks) return "NOT_A_VOTER_silent"
  return code ?? "other"
}

/** The people of each category, in their order within it. */
export function rollOf(view: Pick<MeetingView, "people" | "categories">): { category: string; ids: PersonId[] }[] {
  const known = view.categories ?? []
  const used = Object.values(view.people).map((person) => person.category)
  const categories = [...known, ...new Set(used.filter((category) => !known.includes(category)))]
  return categories
    .map((category) => ({
      category,
      ids: Object.keys(view.people)
        .filter((id) => view.people[id]?.category === category)
        .sort((a, b) => (view.people[a]?.order ?? 0) - (view.people[b]?.order ?? 0)),
    }))
    .filter((group) => group.ids.length > 0)
}

function Roll(props: { manages: boolean }) {
  const people = useView((view) => view.people)
  const categories = useView((view) => view.categories)
  const labels = useView((view) => view.categoryLabels)
  return (
    <>
      {rollOf({ people, ...(categories && { categories }) }).map(({ category, ids }) => (
        <div key={category} class="category">
          <h3>{labels?.[category] ?? textOf("people.category", category, "people.category.other")}</h3>
          <ul role="list">
            {ids.map((id) => (
              <One key={id} id={id} manages={props.manages} />
            ))}
          </ul>
        </div>
      ))}
    </>
  )
}

function One(props: { id: PersonId; manages: boolean }) {
  const person = useView((view) => view.people[props.id])
  const office = useView((view) => officeOf(view, props.id))
  const replaced = useView((view) => view.people[view.people[props.id]?.substituteFor ?? ""]?.name)
  const serves = useView((view) => serviceOf(view, props.id))
  const recused = useView((view) => view.items[view.current ?? ""]?.recused?.includes(props.id) === true)
  const me = usePerson()
  if (person === undefined) return null
  const facts = [...factsOf(person, office, replaced), serves, recused ? text("recusal.badge") : undefined]
  return (
    <li class={person.here ? "here" : "away"}>
      <span class="mark" aria-hidden="true" />
      <span class="who">
        <span class="name">
          {person.name}
          {props.id === me && <span class="quiet"> ({text("common.you")})</span>}
        </span>
        <span class="facts">{[person.organisation, ...facts].filter(Boolean).join(" · ")}</span>
        {person.here && person.connected === false && (
          <span class="lost" title={text("people.lostHint")}>
            {text("people.lost")}
          </span>
        )}
      </span>
      {!person.here && <span class="unseen">{text("people.away")}</span>}
      {props.manages && (
        <span class="row-acts">
          <Arrival id={props.id} person={person} />
          {person.here && <PersonMore id={props.id} person={person} />}
        </span>
      )}
    </li>
  )
}

function officeOf(view: MeetingView, id: PersonId): string | undefined {
  if (view.presiding === id) return text("people.presiding")
  if (view.secretary === id) return text("people.secretary")
  return view.adjusters?.includes(id) ? text("people.adjuster") : undefined
}

/** "tjänstgör för Nils Bergvall från § 52". */
function serviceOf(view: MeetingView, id: PersonId): string | undefined {
  const { servesFor, servesFrom } = view.people[id] ?? {}
  if (servesFor === undefined) return undefined
  const name = view.people[servesFor]?.name ?? ""
  const point = servesFrom === undefined ? "" : pointOf(view, servesFrom)
  return point === "" ? text("serve.facts", { name }) : text("serve.factsFrom", { name, point })
}

function factsOf(person: Person, office: string | undefined, replaced: string | undefined): (string | undefined)[] {
  return [
    office,
    replaced && text("people.substitute", { name: replaced }),
    person.mode === "remote" ? text("people.remote") : undefined,
    person.ranges,
  ]
}
