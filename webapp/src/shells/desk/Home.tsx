import { me } from "../../session/desk"
import { type DeskKey, deskText } from "../../ui/text/desk"

const PLACES: { to: string; name: DeskKey; about: DeskKey }[] = [
  { to: "/hem/organ", name: "desk.bodies", about: "home.bodies" },
  { to: "/hem/uppdrag", name: "desk.assignments", about: "home.assignments" },
  { to: "/hem/beslut", name: "desk.decisions", about: "home.decisions" },
  { to: "/hem/sok", name: "desk.search", about: "home.search" },
]

/** Where everybody begins: what there is, in a few words each. */
export function Home() {
  const name = me.value ? me.value.name : undefined
  return (
    <>
      <h1>{name ? deskText("home.hello", { name }) : deskText("desk.title")}</h1>
      <p>{deskText("home.meetings")}</p>
      <dl class="places">
        {PLACES.map(({ to, name: word, about }) => (
          <div key={to}>
            <dt>
              <a href={to}>{deskText(word)}</a>
            </dt>
            <dd>{deskText(about)}</dd>
          </div>
        ))}
      </dl>
    </>
  )
}
