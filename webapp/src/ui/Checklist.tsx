/** People, or whatever else there is some of, to tick. The caller holds the answer. */
export function Checklist(props: {
  entries: readonly { id: string; name: string; note?: string }[]
  chosen: readonly string[]
  onTurn: (id: string, on: boolean) => void
  label: string
}) {
  return (
    <fieldset class="checks" aria-label={props.label}>
      {props.entries.map(({ id, name, note }) => (
        <label key={id} class="check">
          <input
            type="checkbox"
            checked={props.chosen.includes(id)}
            onChange={(event) => props.onTurn(id, event.currentTarget.checked)}
          />
          <span>
            {name}
            {note && <span class="quiet"> {note}</span>}
          </span>
        </label>
      ))}
    </fieldset>
  )
}

/** The list after one of its entries has been turned on or off. */
export function turned(chosen: readonly string[], id: string, on: boolean): string[] {
  return on ? [...chosen, id] : chosen.filter((one) => one !== id)
}
