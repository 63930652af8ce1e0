import { useState } from "preact/hooks"
import { useApi, useSend } from "../../session/desk"
import { Button } from "../../ui/Button"
import { Select } from "../../ui/Field"
import { Notice } from "../../ui/Notice"
import { deskRefusal, deskText } from "../../ui/text/desk"
import { Framed } from "./Framed"

interface Administrator {
  person: string
  name: string
  mail?: string
}

/** Who may change everything of the body. */
export function AdministratorsPage(props: { parts: Record<string, string> }) {
  const id = props.parts.body ?? ""
  return (
    <Framed id={id} at="/administratorer">
      {() => <List id={id} />}
    </Framed>
  )
}

function List(props: { id: string }) {
  const at = `bodies/${encodeURIComponent(props.id)}`
  const list = useApi<{ administrators: Administrator[] }>(`${at}/administrators`)
  const people = useApi<{ people: { person: { id: string; name: string } }[] }>(`${at}/people`)
  const sending = useSend()
  const [chosen, setChosen] = useState("")
  const there = list.value?.administrators ?? []
  const others = new Map<string, string>()
  for (const { person } of people.value?.people ?? []) {
    if (!there.some((one) => one.person === person.id)) others.set(person.id, person.name)
  }
  const appoint = async (event: Event) => {
    event.preventDefault()
    if (chosen === "" || sending.pending) return
    if ((await sending.send(`${at}/administrators`, { json: { person: chosen } })) === undefined) return
    setChosen("")
    await list.again()
  }
  const dismiss = async (person: string) => {
    if ((await sending.send(`${at}/administrators/${person}`, { remove: true })) !== undefined) await list.again()
  }
  return (
    <>
      <p class="quiet">{deskText("administrators.about")}</p>
      {there.length === 0 && list.value && <p>{deskText("administrators.none")}</p>}
      <ul role="list" class="administrators">
        {there.map((one) => (
          <li key={one.person}>
            <span>
              {one.name}
              {one.mail === undefined && <span class="quiet"> {deskText("administrators.noMail")}</span>}
            </span>
            <Button
              tone="quiet"
              label={deskText("administrators.dismissNamed", { name: one.name })}
              onClick={() => void dismiss(one.person)}
            >
              {deskText("administrators.dismiss")}
            </Button>
          </li>
        ))}
      </ul>
      {sending.refused !== undefined && <Notice tone="danger">{deskRefusal(sending.refused)}</Notice>}
      {others.size > 0 && (
        <form class="desk-form" onSubmit={appoint}>
          <Select
            label={deskText("administrators.whom")}
            value={chosen}
            options={[
              { value: "", label: deskText("administrators.choose") },
              ...[...others].map(([value, label]) => ({ value, label })),
            ]}
            onChange={setChosen}
          />
          <div class="buttons">
            <Button type="submit" busy={sending.pending}>
              {deskText("administrators.appoint")}
            </Button>
          </div>
        </form>
      )}
    </>
  )
}
