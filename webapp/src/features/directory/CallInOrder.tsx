import { useState } from "preact/hooks"
import { useSend } from "../../session/desk"
import { Button } from "../../ui/Button"
import { Notice } from "../../ui/Notice"
import { Ordering } from "../../ui/Ordering"
import { deskRefusal, deskText } from "../../ui/text/desk"
import { calledIn, type Member, type OfBody } from "./people"

/** In which order the substitutes are called in. Substitutes who have no place in it yet come last, until it is kept. */
export function CallInOrder(props: {
  id: string
  members: Member[]
  of: OfBody
  editable: boolean
  again: () => Promise<void>
}) {
  const substitutes = props.of.body.categories.filter((category) => category.role === "substitute")
  const called = calledIn(props.members)
  const others = props.members.filter(
    (member) => member.callIn === undefined && substitutes.some((one) => one.key === member.place.category),
  )
  const [order, setOrder] = useState<Member[]>()
  const sending = useSend()
  const list = order ?? [...called, ...others]
  if (list.length === 0) return null
  const keep = async () => {
    const json = { seen: called.map((member) => member.id), order: list.map((member) => member.id) }
    if ((await sending.send(`bodies/${props.id}/call-in`, { json, put: true })) === undefined) return
    await props.again()
    setOrder(undefined)
  }
  return (
    <section>
      <h2>{deskText("callIn.title")}</h2>
      <p class="quiet">{deskText("callIn.about")}</p>
      {props.editable ? (
        <>
          <Ordering
            label={deskText("callIn.title")}
            list={list}
            id={(member) => member.id}
            name={(member) => member.person.name}
            onOrder={setOrder}
          >
            {(member, at) => (
              <span>
                {at + 1}. {member.person.name} <span class="quiet">{member.place.organisation}</span>
              </span>
            )}
          </Ordering>
          {sending.refused !== undefined && (
            <Notice
              tone="danger"
              action={
                <Button
                  onClick={() => {
                    sending.clear()
                    setOrder(undefined)
                    void props.again()
                  }}
                >
                  {deskText("keep.readAgain")}
                </Button>
              }
            >
              {deskRefusal(sending.refused)}
            </Notice>
          )}
          {(order !== undefined || others.length > 0) && (
            <Button busy={sending.pending} onClick={() => void keep()}>
              {deskText("callIn.keep")}
            </Button>
          )}
        </>
      ) : (
        <ol class="called">
          {called.map((member) => (
            <li key={member.id}>{member.person.name}</li>
          ))}
        </ol>
      )}
    </section>
  )
}
