import "../../ui/styles/body.css"
import "./directory.css"
import type { ComponentChildren } from "preact"
import { type Lying, useApi } from "../../session/desk"
import { BodyHead } from "../../ui/BodyHead"
import { Button } from "../../ui/Button"
import { Notice } from "../../ui/Notice"
import { deskRefusal, deskText } from "../../ui/text/desk"
import type { OfBody, People } from "./people"

/** A page about the people of a body, when both are there. */
export function Framed(props: {
  id: string
  children: (of: OfBody, people: People, lying: Lying<People>) => ComponentChildren
}) {
  const at = `bodies/${encodeURIComponent(props.id)}`
  const body = useApi<OfBody>(at)
  const people = useApi<People>(`${at}/people`)
  const refused = body.refused ?? people.refused
  if (body.value === undefined || people.value === undefined) {
    return refused === undefined ? (
      <p class="late">{deskText("bodies.coming")}</p>
    ) : (
      <Notice
        tone="danger"
        action={
          <Button onClick={() => void Promise.all([body.again(), people.again()])}>{deskText("desk.again")}</Button>
        }
      >
        {refused === "NOT_FOUND" ? deskText("body.notHere") : deskRefusal(refused)}
      </Notice>
    )
  }
  return (
    <>
      <BodyHead id={props.id} name={body.value.body.names.name} at="/personer" standing={body.value.standing} />
      <div class="body-part">{props.children(body.value, people.value, people)}</div>
    </>
  )
}
