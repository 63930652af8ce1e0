import "../../ui/styles/body.css"
import { me, useApi } from "../../session/desk"
import { Notice } from "../../ui/Notice"
import { deskRefusal, deskText } from "../../ui/text/desk"
import type { Kind } from "./body"

interface Mine {
  id: string
  name: string
  shortName: string
  kind: Kind
  area?: string
  roles: { category: string; office?: "chair" | "viceChair" | "secretary"; organisation?: string }[]
}

/** My bodies, and what I am in each. */
export function BodiesPage() {
  const bodies = useApi<{ bodies: Mine[] }>("bodies")
  const all = bodies.value?.bodies
  const administers = me.value && me.value.administers === true
  return (
    <>
      <h1>{deskText("bodies.title")}</h1>
      {bodies.refused !== undefined && <Notice tone="danger">{deskRefusal(bodies.refused)}</Notice>}
      {all?.length === 0 && <p>{deskText(administers ? "bodies.noneYet" : "bodies.noneOfMine")}</p>}
      <ul role="list" class="bodies">
        {all?.map((body) => (
          <li key={body.id}>
            <a href={`/hem/organ/${body.id}`}>{body.name}</a>
            <p class="quiet">{[deskText(`kind.${body.kind}`), body.area].filter(Boolean).join(" · ")}</p>
            {body.roles.map((role) => (
              <p key={`${role.category}${role.office}`}>
                {[role.office ? deskText(`office.${role.office}`) : role.category, role.organisation]
                  .filter(Boolean)
                  .join(", ")}
              </p>
            ))}
          </li>
        ))}
      </ul>
      {administers && (
        <p>
          <a class="button main" href="/hem/organ/nytt">
            {deskText("bodies.new")}
          </a>
        </p>
      )}
    </>
  )
}
