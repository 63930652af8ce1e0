import { Button } from "../../ui/Button"
import { deskText } from "../../ui/text/desk"
import type { Row } from "./body"

/** The member organisations, with how many live there and of which year that is. */
export function Organisations(props: { rows: Row[]; onRows: (rows: Row[]) => void }) {
  const { rows, onRows } = props
  const change = (id: number, part: Partial<Row>) =>
    onRows(rows.map((row) => (row.id === id ? { ...row, ...part } : row)))
  const add = () =>
    onRows([...rows, { id: 1 + Math.max(0, ...rows.map((row) => row.id)), name: "", year: "", people: "" }])
  return (
    <fieldset class="organisations">
      <legend>{deskText("body.organisations")}</legend>
      <p class="hint">{deskText("body.organisationsHint")}</p>
      {rows.length > 0 && (
        <table>
          <thead>
            <tr>
              <th scope="col">{deskText("body.organisation")}</th>
              <th scope="col">{deskText("body.population")}</th>
              <th scope="col">{deskText("body.year")}</th>
              <th scope="col">
                <span class="unseen">{deskText("common.remove")}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row, at) => (
              <tr key={row.id}>
                <td>
                  <input
                    type="text"
                    autocomplete="off"
                    aria-label={deskText("body.organisationNumber", { number: at + 1 })}
                    value={row.name}
                    onInput={(event) => change(row.id, { name: event.currentTarget.value })}
                  />
                </td>
                <td>
                  <input
                    type="text"
                    inputMode="numeric"
                    autocomplete="off"
                    aria-label={deskText("body.populationOf", { name: row.name })}
                    value={row.people}
                    onInput={(event) => change(row.id, { people: event.currentTarget.value })}
                  />
                </td>
                <td>
                  <input
                    type="text"
                    inputMode="numeric"
                    autocomplete="off"
                    aria-label={deskText("body.yearOf", { name: row.name })}
                    value={row.year}
                    onInput={(event) => change(row.id, { year: event.currentTarget.value })}
                  />
                </td>
                <td>
                  <Button
                    tone="quiet"
                    label={deskText("common.removeNamed", { name: row.name })}
                    onClick={() => onRows(rows.filter((other) => other.id !== row.id))}
                  >
                    {deskText("common.remove")}
                  </Button>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <Button onClick={add}>{deskText("body.addOrganisation")}</Button>
    </fieldset>
  )
}
