import { type DeskKey, deskText } from "./text/desk"

/** How close somebody stands to a body; each may what the ones before may. */
export type Standing = "member" | "prepares" | "administers"

const PARTS: { at: string; name: DeskKey; least: Standing }[] = [
  { at: "", name: "body.about", least: "member" },
  { at: "/personer", name: "body.people", least: "member" },
  { at: "/mall", name: "body.points", least: "member" },
  { at: "/fraser", name: "body.phrases", least: "member" },
  { at: "/regler", name: "body.rules", least: "member" },
  { at: "/administratorer", name: "body.administrators", least: "administers" },
]

const ORDER: Standing[] = ["member", "prepares", "administers"]

export function may(standing: Standing, least: Standing): boolean {
  return ORDER.indexOf(standing) >= ORDER.indexOf(least)
}

/** The name of a body and the way to each of its pages. */
export function BodyHead(props: { id: string; name: string; at: string; standing: Standing }) {
  return (
    <header class="body-head">
      <p class="body-back">
        <a href="/hem/organ">{deskText("bodies.title")}</a>
      </p>
      <h1>{props.name}</h1>
      <nav aria-label={deskText("body.parts")}>
        <ul role="list">
          {PARTS.filter((part) => may(props.standing, part.least)).map((part) => (
            <li key={part.at}>
              <a href={`/hem/organ/${props.id}${part.at}`} aria-current={part.at === props.at ? "page" : undefined}>
                {deskText(part.name)}
              </a>
            </li>
          ))}
        </ul>
      </nav>
    </header>
  )
}
