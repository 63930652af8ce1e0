import { useState } from "preact/hooks"
import { may } from "../../ui/BodyHead"
import { Button } from "../../ui/Button"
import { Field } from "../../ui/Field"
import { deskText } from "../../ui/text/desk"
import type { Phrase, Told } from "./body"
import { Framed } from "./Framed"
import { Keep } from "./Keep"
import { useKeeping } from "./keeping"

/** Sentences of the body's own, which are offered while its minutes are written. */
export function PhrasesPage(props: { parts: Record<string, string> }) {
  return (
    <Framed id={props.parts.body ?? ""} at="/fraser">
      {(told, reload) =>
        may(told.standing, "prepares") ? (
          <Editing told={told} onReload={reload} />
        ) : (
          <dl class="about">
            {told.body.phrases.map((phrase) => (
              <>
                <dt>{phrase.name}</dt>
                <dd>{phrase.text}</dd>
              </>
            ))}
          </dl>
        )
      }
    </Framed>
  )
}

type Row = Phrase & { id: number }

function Editing(props: { told: Told; onReload: () => void }) {
  const { told } = props
  const keeping = useKeeping(told.body.id, "phrases", told.version)
  const [rows, setRows] = useState<Row[]>(told.body.phrases.map((phrase, id) => ({ ...phrase, id })))
  const change = (next: Row[]) => {
    setRows(next)
    keeping.touch()
  }
  const alter = (id: number, part: Partial<Phrase>) =>
    change(rows.map((row) => (row.id === id ? { ...row, ...part } : row)))
  const submit = (event: Event) => {
    event.preventDefault()
    void keeping.keep({ phrases: rows.map(({ name, text }) => ({ name: name.trim(), text: text.trim() })) })
  }
  return (
    <form class="desk-form" onSubmit={submit}>
      <p class="quiet">{deskText("phrases.about")}</p>
      <ul role="list" class="phrases">
        {rows.map((row) => (
          <li key={row.id}>
            <Field
              label={deskText("phrases.name")}
              value={row.name}
              required
              onInput={(name) => alter(row.id, { name: name.slice(0, 80) })}
            />
            <Field
              label={deskText("phrases.text")}
              value={row.text}
              required
              lines={2}
              onInput={(text) => alter(row.id, { text: text.slice(0, 1000) })}
            />
            <Button
              tone="quiet"
              label={deskText("common.removeNamed", { name: row.name })}
              onClick={() => change(rows.filter((other) => other.id !== row.id))}
            >
              {deskText("common.remove")}
            </Button>
          </li>
        ))}
      </ul>
      <Button
        onClick={() => change([...rows, { id: 1 + Math.max(-1, ...rows.map((row) => row.id)), name: "", text: "" }])}
      >
        {deskText("phrases.add")}
      </Button>
      <Keep keeping={keeping} onReload={props.onReload} />
    </form>
  )
}
