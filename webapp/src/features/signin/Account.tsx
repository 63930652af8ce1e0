import "./signin.css"
import { me, useApi, useSend } from "../../session/desk"
import { Button } from "../../ui/Button"
import { Notice } from "../../ui/Notice"
import { deskRefusal, deskText } from "../../ui/text/desk"
import { deviceOf } from "./device"

interface Listed {
  id: string
  how: string
  device: string
  since: string
  used: string
  this: boolean
}

/** Where somebody is signed in, and the way out of each. */
export function Account(props: { go: (to: string) => void }) {
  const sessions = useApi<{ sessions: Listed[] }>("me/sessions")
  const ending = useSend()
  const end = async (session: Listed) => {
    const done = session.this
      ? await ending.send("sign-out", { json: {} })
      : await ending.send(`me/sessions/${session.id}`, { remove: true })
    if (done === undefined) return
    if (session.this) {
      me.value = false
      props.go("/hem/logga-in")
    } else {
      await sessions.again()
    }
  }
  return (
    <>
      <h1>{deskText("account.title")}</h1>
      {me.value && <p>{me.value.name}</p>}
      <h2>{deskText("account.where")}</h2>
      {sessions.refused !== undefined && <Notice tone="danger">{deskRefusal(sessions.refused)}</Notice>}
      {ending.refused !== undefined && <Notice tone="danger">{deskRefusal(ending.refused)}</Notice>}
      <ul role="list" class="sessions">
        {sessions.value?.sessions.map((session) => (
          <li key={session.id}>
            <span>
              {named(session)}
              {session.this && ` (${deskText("account.this")})`}
              <span class="quiet tiny">
                {deskText("account.used", { at: when(session.used) })},{" "}
                {deskText("account.since", { at: when(session.since) })}
              </span>
            </span>
            <Button
              busy={ending.pending}
              label={deskText("account.endWhere", { device: named(session) })}
              onClick={() => end(session)}
            >
              {deskText("account.end")}
            </Button>
          </li>
        ))}
      </ul>
    </>
  )
}

function named(session: Listed): string {
  const { browser, system } = deviceOf(session.device)
  return browser === undefined || system === undefined
    ? deskText("account.unknown")
    : deskText("account.browser", { browser, system })
}

function when(at: string): string {
  return new Date(at).toLocaleString("sv-SE", { day: "numeric", month: "long", hour: "2-digit", minute: "2-digit" })
}
