import "../../ui/styles/body.css"
import type { ComponentChildren } from "preact"
import { useState } from "preact/hooks"
import { useApi } from "../../session/desk"
import { BodyHead } from "../../ui/BodyHead"
import { Button } from "../../ui/Button"
import { Notice } from "../../ui/Notice"
import { deskRefusal, deskText } from "../../ui/text/desk"
import type { Told } from "./body"

/** One page of a body, when the body is there. `reload` begins again with what the server has now. */
export function Framed(props: {
  id: string
  at: string
  children: (told: Told, reload: () => void) => ComponentChildren
}) {
  const body = useApi<Told>(`bodies/${encodeURIComponent(props.id)}`)
  const [begun, setBegun] = useState(0)
  if (body.value === undefined) {
    return body.refused === undefined ? (
      <p class="late">{deskText("bodies.coming")}</p>
    ) : (
      <Notice tone="danger" action={<Button onClick={() => void body.again()}>{deskText("desk.again")}</Button>}>
        {body.refused === "NOT_FOUND" ? deskText("body.notHere") : deskRefusal(body.refused)}
      </Notice>
    )
  }
  const reload = () => void body.again().then(() => setBegun((n) => n + 1))
  return (
    <>
      <BodyHead id={props.id} name={body.value.body.names.name} at={props.at} standing={body.value.standing} />
      <div class="body-part" key={begun}>
        {props.children(body.value, reload)}
      </div>
    </>
  )
}
