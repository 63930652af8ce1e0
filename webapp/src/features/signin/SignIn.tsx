import "./signin.css"
import { useState } from "preact/hooks"
import { askWhoIAm, useApi, useSend } from "../../session/desk"
import { Button } from "../../ui/Button"
import { Field } from "../../ui/Field"
import { Notice } from "../../ui/Notice"
import { deskRefusal, deskText } from "../../ui/text/desk"
import { type Provider, Providers, whyNot } from "./Providers"

interface Ways {
  mail: boolean
  first: boolean
  providers: Provider[]
}

/** Where somebody was going; only within the desk. */
function destination(): string {
  const to = new URLSearchParams(window.location.search).get("till") ?? ""
  return /^\/hem(\/[\w/-]*)?$/.test(to) && !to.startsWith("/hem/logga-in") ? to : "/hem"
}

/** Signing in: through a provider, or by a code that is mailed, first the address, then the code. */
export function SignIn(props: { go: (to: string) => void }) {
  const ways = useApi<Ways>("sign-in")
  const [sent, setSent] = useState<string>()
  const arrive = async () => {
    await askWhoIAm()
    props.go(destination())
  }
  if (ways.refused !== undefined) return <Notice tone="danger">{deskRefusal(ways.refused)}</Notice>
  if (ways.value === undefined) return null
  const why = whyNot(window.location.search)
  const { providers } = ways.value
  return (
    <div class="signin">
      <h1>{deskText("signin.title")}</h1>
      {why !== undefined && <Notice tone="danger">{deskRefusal(why)}</Notice>}
      {providers.length > 0 && <Providers providers={providers} to={destination()} />}
      {providers.length > 0 && ways.value.mail && <h2>{deskText("signin.orCode")}</h2>}
      {!ways.value.mail && providers.length === 0 && <p>{deskText("signin.noMail")}</p>}
      {ways.value.mail && sent === undefined && <AskForCode onSent={setSent} />}
      {ways.value.mail && sent !== undefined && (
        <AnswerCode mail={sent} onIn={arrive} onOther={() => setSent(undefined)} />
      )}
      {ways.value.first && (
        <p>
          <a href="/hem/kom-igang">{deskText("first.title")}</a>
        </p>
      )}
      <p class="quiet">{deskText("signin.link")}</p>
    </div>
  )
}

function AskForCode(props: { onSent: (mail: string) => void }) {
  const [mail, setMail] = useState("")
  const asking = useSend()
  const ask = async () => {
    const address = mail.trim()
    if ((await asking.send("sign-in/code", { json: { mail: address } })) !== undefined) props.onSent(address)
  }
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        if (!asking.pending) ask()
      }}
    >
      <Field
        label={deskText("signin.mail")}
        hint={deskText("signin.mailHint")}
        value={mail}
        type="email"
        autocomplete="email"
        required
        onInput={setMail}
      />
      {asking.refused !== undefined && <Notice tone="danger">{deskRefusal(asking.refused)}</Notice>}
      <Button type="submit" tone="main" busy={asking.pending}>
        {deskText("signin.ask")}
      </Button>
    </form>
  )
}

function AnswerCode(props: { mail: string; onIn: () => void; onOther: () => void }) {
  const [code, setCode] = useState("")
  const answering = useSend()
  const answer = async () => {
    if ((await answering.send("sign-in", { json: { code } })) !== undefined) props.onIn()
  }
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        if (!answering.pending) answer()
      }}
    >
      <p role="status">{deskText("signin.sent", { mail: props.mail })}</p>
      <Field
        label={deskText("signin.code")}
        hint={deskText("signin.codeHint")}
        value={code}
        numeric
        autocomplete="one-time-code"
        required
        focused
        onInput={setCode}
      />
      {answering.refused !== undefined && <Notice tone="danger">{deskRefusal(answering.refused)}</Notice>}
      <div class="signin-acts">
        <Button type="submit" tone="main" busy={answering.pending}>
          {deskText("signin.enter")}
        </Button>
        <Button tone="quiet" onClick={props.onOther}>
          {deskText("signin.otherMail")}
        </Button>
      </div>
    </form>
  )
}
