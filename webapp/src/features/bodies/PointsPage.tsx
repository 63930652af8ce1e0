import { useState } from "preact/hooks"
import { may } from "../../ui/BodyHead"
import { Button } from "../../ui/Button"
import { Field, Select } from "../../ui/Field"
import { Ordering } from "../../ui/Ordering"
import { deskText } from "../../ui/text/desk"
import { number, POINT_KINDS, type PointKind, type Told } from "./body"
import { Framed } from "./Framed"
import { Keep } from "./Keep"
import { useKeeping } from "./keeping"

/** The points that stand on each agenda of the body. */
export function PointsPage(props: { parts: Record<string, string> }) {
  return (
    <Framed id={props.parts.body ?? ""} at="/mall">
      {(told, reload) =>
        may(told.standing, "prepares") ? <Editing told={told} onReload={reload} /> : <Reading told={told} />
      }
    </Framed>
  )
}

function Reading(props: { told: Told }) {
  return (
    <ol class="points">
      {props.told.standingPoints.map((point) => (
        <li key={point.title}>{point.title}</li>
      ))}
    </ol>
  )
}

interface Row {
  id: number
  kind: PointKind
  title: string
  minutes: string
}

const kinds = () => POINT_KINDS.map((kind) => ({ value: kind, label: deskText(`point.${kind}`) }))

function Editing(props: { told: Told; onReload: () => void }) {
  const { told } = props
  const keeping = useKeeping(told.body.id, "points", told.version)
  const [rows, setRows] = useState<Row[]>(
    told.standingPoints.map((point, id) => ({
      id,
      kind: point.kind,
      title: point.title,
      minutes: point.plannedMinutes === undefined ? "" : String(point.plannedMinutes),
    })),
  )
  const change = (next: Row[]) => {
    setRows(next)
    keeping.touch()
  }
  const alter = (id: number, part: Partial<Row>) =>
    change(rows.map((row) => (row.id === id ? { ...row, ...part } : row)))
  const add = (kind: PointKind, title: string) =>
    change([...rows, { id: 1 + Math.max(-1, ...rows.map((row) => row.id)), kind, title, minutes: "" }])
  const submit = (event: Event) => {
    event.preventDefault()
    const standingPoints = rows.map((row) => {
      const plannedMinutes = number(row.minutes)
      return { kind: row.kind, title: row.title.trim(), ...(plannedMinutes !== undefined && { plannedMinutes }) }
    })
    void keeping.keep({ standingPoints })
  }
  return (
    <form class="desk-form wide" onSubmit={submit}>
      <p class="quiet">{deskText("points.about")}</p>
      {rows.length === 0 && (
        <p>
          {deskText("points.none")}{" "}
          <Button
            tone="quiet"
            onClick={() =>
              change(USUAL.map((kind, id) => ({ id, kind, title: deskText(`point.${kind}.title`), minutes: "" })))
            }
          >
            {deskText("points.usual")}
          </Button>
        </p>
      )}
      {rows.length > 1 && <p class="hint">{deskText("order.hint")}</p>}
      <Ordering
        label={deskText("body.points")}
        list={rows}
        id={(row) => String(row.id)}
        name={(row) => row.title}
        onOrder={change}
      >
        {(row) => (
          <div class="point">
            <Field
              label={deskText("points.title")}
              value={row.title}
              required
              onInput={(title) => alter(row.id, { title })}
            />
            <Select
              label={deskText("points.kind")}
              value={row.kind}
              options={kinds()}
              onChange={(kind) => alter(row.id, { kind: kind as PointKind })}
            />
            <Field
              label={deskText("points.minutes")}
              value={row.minutes}
              numeric
              onInput={(minutes) => alter(row.id, { minutes: minutes.replace(/\D/g, "").slice(0, 4) })}
            />
            <Button
              tone="quiet"
              label={deskText("common.removeNamed", { name: row.title })}
              onClick={() => change(rows.filter((other) => other.id !== row.id))}
            >
              {deskText("common.remove")}
            </Button>
          </div>
        )}
      </Ordering>
      <Button onClick={() => add("information", "")}>{deskText("points.add")}</Button>
      <Keep keeping={keeping} onReload={props.onReload} />
    </form>
  )
}

/** What most bodies begin and end with. */
const USUAL = [
  "opening",
  "electionOfAdjuster",
  "adoptAgenda",
  "previousMinutes",
  "registerOtherMatters",
  "meetingDates",
  "closing",
] as const
