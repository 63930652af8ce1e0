import { me } from "../../session/desk"
import { type DeskKey, deskText } from "../../ui/text/desk"
import { path } from "./router"

const PLACES: { to: string; name: DeskKey }[] = [
  { to: "/hem", name: "desk.meetings" },
  { to: "/hem/organ", name: "desk.bodies" },
  { to: "/hem/uppdrag", name: "desk.assignments" },
  { to: "/hem/beslut", name: "desk.decisions" },
  { to: "/hem/sok", name: "desk.search" },
]

function isHere(to: string, at: string): boolean {
  return to === "/hem" ? at === "/hem" || at.startsWith("/hem/moten") : at.startsWith(to)
}

/** Name, pages, and who is here. */
export function Masthead() {
  const at = path.value.replace(/\/$/, "")
  const who = me.value
  return (
    <header class="desk-masthead">
      <a class="skip unseen" href="#innehall">
        {deskText("desk.skip")}
      </a>
      <a class="desk-name" href="/hem">
        {deskText("desk.title")}
      </a>
      {who && (
        <nav aria-label={deskText("desk.menu")}>
          <ul role="list">
            {PLACES.map(({ to, name }) => (
              <li key={to}>
                <a href={to} aria-current={isHere(to, at) ? "page" : undefined}>
                  {deskText(name)}
                </a>
              </li>
            ))}
          </ul>
        </nav>
      )}
      {who && (
        <a class="desk-who" href="/hem/konto" aria-current={at === "/hem/konto" ? "page" : undefined}>
          {who.name ?? deskText("desk.account")}
        </a>
      )}
    </header>
  )
}
