import { deskText } from "../../ui/text/desk"

/** Where everybody begins. */
export function Home() {
  return <h1>{deskText("desk.meetings")}</h1>
}
