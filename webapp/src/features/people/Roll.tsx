import { useView } from "../../session/hooks"
import { text, textOf } from "../../ui/text"
import { rollOf } from "./Attendance"

/** Who was there, as the document's first page has it: by category and in order, with the §§ of who was there for some. */
export function Roll() {
  const people = useView((view) => view.people)
  const categories = useView((view) => view.categories)
  const labels = useView((view) => view.categoryLabels)
  const substituted = (id: string) => people[people[id]?.servesFor ?? ""]?.name
  return (
    <section class="roll-list" aria-label={text("people.title")}>
      {rollOf({ people, ...(categories && { categories }) }).map(({ category, ids }) => (
        <div key={category}>
          <h3>{labels?.[category] ?? textOf("people.category", category, "people.category.other")}</h3>
          <ul role="list">
            {ids.map((id) => {
              const person = people[id]
              const facts = [
                person?.organisation,
                substituted(id) && text("serve.facts", { name: substituted(id) ?? "" }),
                person?.ranges,
              ]
              return (
                <li key={id}>
                  {person?.name}
                  <span class="quiet">{facts.filter(Boolean).map((fact) => `, ${fact}`)}</span>
                </li>
              )
            })}
          </ul>
        </div>
      ))}
    </section>
  )
}
