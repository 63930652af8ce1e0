import type { ItemId } from "../../model/view"
import { usePerson, useView } from "../../session/hooks"
import { genitive, listed } from "../../ui/format"
import { text } from "../../ui/text"
import { type Line, linesOf, moved } from "./decided"
import { WriteReasons } from "./WriteReasons"

/** Who took no part, who reserves themselves and what was noted: after the decision, in the place and words of the minutes. */
export function Dissent(props: { item: ItemId; still?: boolean }) {
  const item = useView((view) => view.items[props.item])
  const reservations = useView((view) => view.reservations)
  const notes = useView((view) => view.notes)
  const people = useView((view) => view.people)
  if (item === undefined || item.hidden) return null
  const apart = item.notParticipating ?? []
  const lines = linesOf(reservations, props.item)
  const noted = Object.entries(notes ?? {}).filter(([, note]) => note.item === props.item)
  if (apart.length + lines.length + noted.length === 0) return null
  const names = (ids: string[]) => listed(ids.map((id) => people[id]?.name ?? ""))
  return (
    <section class="dissent" aria-label={text("dissent.title")}>
      {apart.length > 0 && <p>{text("dissent.notParticipating", { names: names(apart) })}</p>}
      {lines.map((line) => (
        <ReservationLine key={line.ids[0]} item={props.item} line={line} still={props.still === true} />
      ))}
      {noted.map(([id, note]) => (
        <div key={id} class="note">
          <p>{text("dissent.note", { name: people[note.by]?.name ?? "" })}</p>
          <Paragraphs words={note.text} />
        </div>
      ))}
    </section>
  )
}

function ReservationLine(props: { item: ItemId; line: Line; still: boolean }) {
  const { line, item } = props
  const people = useView((view) => view.people)
  const own = useView((view) => line.text === undefined && line.people.every((id) => moved(view, item, id)))
  const reservations = useView((view) => view.reservations)
  const me = usePerson()
  const names = listed(line.people.map((id) => people[id]?.name ?? ""))
  const mine = line.ids.find((id) => reservations?.[id]?.by === me)
  return (
    <div class="reservation">
      <p>{text(own ? "dissent.reservationOwn" : "dissent.reservation", { names })}</p>
      {line.text !== undefined && <p>{text("dissent.inFavour", { text: line.text })}</p>}
      {line.reasons.map((reason) => (
        <blockquote key={reason.id} class="reasons">
          {line.people.length > 1 && <p class="quiet">{genitive(people[reason.by]?.name ?? "")} motivering:</p>}
          <Paragraphs words={reason.words} />
        </blockquote>
      ))}
      {!props.still && mine !== undefined && <WriteReasons reservation={mine} />}
    </div>
  )
}

function Paragraphs(props: { words: string }) {
  return (
    <>
      {props.words.split(/\n+/).map((words, index) => (
        <p key={index}>{words}</p>
      ))}
    </>
  )
}
