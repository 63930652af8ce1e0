import { useState } from "preact/hooks"
import { may } from "../../ui/BodyHead"
import { Field } from "../../ui/Field"
import { deskText } from "../../ui/text/desk"
import { type Body, genitive, number, organised, type Row, rowsOf, type Told } from "./body"
import { Categories } from "./Categories"
import { Framed } from "./Framed"
import { Keep } from "./Keep"
import { useKeeping } from "./keeping"
import { Kinds } from "./NewBodyPage"
import { Organisations } from "./Organisations"

/** What a body is called, who is in it, and how its people are listed. */
export function AboutPage(props: { parts: Record<string, string> }) {
  const id = props.parts.body ?? ""
  return (
    <Framed id={id} at="">
      {(told, reload) =>
        may(told.standing, "administers") ? <Editing told={told} onReload={reload} /> : <Reading body={told.body} />
      }
    </Framed>
  )
}

function Editing(props: { told: Told; onReload: () => void }) {
  const { body, version } = props.told
  const keeping = useKeeping(body.id, "about", version)
  const [names, setNames] = useState(body.names)
  const [kind, setKind] = useState(body.kind)
  const [seats, setSeats] = useState(body.seats === undefined ? "" : String(body.seats))
  const [rows, setRows] = useState<Row[]>(rowsOf(body))
  const [categories, setCategories] = useState(body.categories)
  const change =
    <T,>(set: (value: T) => void) =>
    (value: T) => {
      set(value)
      keeping.touch()
    }
  const submit = (event: Event) => {
    event.preventDefault()
    const { area, ...others } = names
    const wanted = number(seats)
    void keeping.keep({
      body: {
        ...others,
        ...(area?.trim() && { area: area.trim() }),
        ...(wanted !== undefined && { seats: wanted }),
        kind,
        ...organised(rows),
        attendanceCategories: categories,
      },
    })
  }
  const name = (part: Partial<Body["names"]>) => change(setNames)({ ...names, ...part })
  return (
    <form class="desk-form" onSubmit={submit}>
      <Field
        label={deskText("body.name")}
        value={names.name}
        required
        onInput={(value) =>
          // a genitive that nobody has put right goes along with the name
          name({
            name: value,
            ...(names.nameGenitive === genitive(names.name) && { nameGenitive: genitive(value) }),
          })
        }
      />
      <Field
        label={deskText("body.genitive")}
        value={names.nameGenitive}
        required
        hint={deskText("body.genitiveHint")}
        onInput={(nameGenitive) => name({ nameGenitive })}
      />
      <Field
        label={deskText("body.shortName")}
        value={names.shortName}
        required
        hint={deskText("body.shortNameHint")}
        onInput={(shortName) => name({ shortName })}
      />
      <Field
        label={deskText("body.area")}
        value={names.area ?? ""}
        hint={deskText("body.areaHint")}
        onInput={(area) => name({ area })}
      />
      <Field
        label={deskText("body.seats")}
        value={seats}
        numeric
        hint={deskText("body.seatsHint")}
        onInput={change(setSeats)}
      />
      <Organisations rows={rows} onRows={change(setRows)} />
      <Categories list={categories} onList={change(setCategories)} />
      <details class="small-form">
        <summary>{deskText("body.otherKind")}</summary>
        <p class="hint">{deskText("body.otherKindHint")}</p>
        <Kinds value={kind} onChange={change(setKind)} />
      </details>
      <p class="quiet">{deskText("body.layoutWhere")}</p>
      <Keep keeping={keeping} onReload={props.onReload} />
    </form>
  )
}

function Reading(props: { body: Body }) {
  const { body } = props
  return (
    <dl class="about">
      <dt>{deskText("body.kind")}</dt>
      <dd>{deskText(`kind.${body.kind}`)}</dd>
      {body.names.area && (
        <>
          <dt>{deskText("body.area")}</dt>
          <dd>{body.names.area}</dd>
        </>
      )}
      {body.organisations.length > 0 && (
        <>
          <dt>{deskText("body.organisations")}</dt>
          <dd>
            <ul role="list">
              {body.organisations.map((name) => (
                <li key={name}>{name}</li>
              ))}
            </ul>
          </dd>
        </>
      )}
    </dl>
  )
}
