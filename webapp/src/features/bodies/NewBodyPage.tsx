import "../../ui/styles/body.css"
import { useState } from "preact/hooks"
import { useSend } from "../../session/desk"
import { Button } from "../../ui/Button"
import { Field } from "../../ui/Field"
import { Notice } from "../../ui/Notice"
import { deskRefusal, deskText } from "../../ui/text/desk"
import { genitive, KINDS, type Kind } from "./body"

/** A new body: what it is called, and what kind it is, in words that tell what follows. The rest is filled in afterwards. */
export function NewBodyPage(props: { go: (to: string) => void }) {
  const [name, setName] = useState("")
  const [short, setShort] = useState("")
  const [own, setOwn] = useState<string>()
  const [area, setArea] = useState("")
  const [kind, setKind] = useState<Kind>()
  const sending = useSend<{ id: string }>()
  const submit = async (event: Event) => {
    event.preventDefault()
    if (sending.pending || kind === undefined) return
    const optional = { shortName: short.trim(), nameGenitive: (own ?? "").trim(), area: area.trim() }
    const filled = Object.fromEntries(Object.entries(optional).filter(([, value]) => value !== ""))
    const done = await sending.send("bodies", { json: { name: name.trim(), kind, ...filled } })
    if (done !== undefined) props.go(`/hem/organ/${done.id}`)
  }
  return (
    <>
      <p class="body-back">
        <a href="/hem/organ">{deskText("bodies.title")}</a>
      </p>
      <h1>{deskText("bodies.new")}</h1>
      <form class="desk-form" onSubmit={submit}>
        <Field label={deskText("body.name")} value={name} required hint={deskText("body.nameHint")} onInput={setName} />
        <Field
          label={deskText("body.genitive")}
          value={own ?? genitive(name.trim())}
          hint={deskText("body.genitiveHint")}
          onInput={setOwn}
        />
        <Field
          label={deskText("body.shortName")}
          value={short}
          hint={deskText("body.shortNameHint")}
          onInput={setShort}
        />
        <Field label={deskText("body.area")} value={area} hint={deskText("body.areaHint")} onInput={setArea} />
        <Kinds value={kind} onChange={setKind} />
        {sending.refused !== undefined && <Notice tone="danger">{deskRefusal(sending.refused)}</Notice>}
        <div class="buttons">
          <Button type="submit" tone="main" busy={sending.pending}>
            {deskText("bodies.make")}
          </Button>
        </div>
      </form>
    </>
  )
}

/** Kinds by what follows of them. */
export function Kinds(props: { value: Kind | undefined; onChange: (kind: Kind) => void }) {
  return (
    <fieldset class="kinds">
      <legend>{deskText("body.kind")}</legend>
      {KINDS.map((kind) => (
        <label key={kind} class="kind">
          <input
            type="radio"
            name="kind"
            required
            value={kind}
            checked={props.value === kind}
            onChange={() => props.onChange(kind)}
          />
          <span>
            <strong>{deskText(`kind.${kind}`)}</strong>
            <span class="hint">{deskText(`kind.${kind}.follows`)}</span>
          </span>
        </label>
      ))}
    </fieldset>
  )
}
