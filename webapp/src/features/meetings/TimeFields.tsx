import { useId } from "preact/hooks"
import { Field, Select } from "../../ui/Field"
import { deskText } from "../../ui/text/desk"

export interface When {
  date: string
  start: string
  end: string
  place: string
  mode: "onSite" | "hybrid" | "remote"
  joinLink: string
  extra: boolean
}

/** Day, time, place and way of meeting. The platform's own fields for day and time. */
export function TimeFields(props: { when: When; onChange: (when: When) => void }) {
  const { when } = props
  const change = (part: Partial<When>) => props.onChange({ ...when, ...part })
  return (
    <div class="time-fields">
      <Own label={deskText("time.date")} type="date" value={when.date} required onInput={(date) => change({ date })} />
      <Own label={deskText("time.start")} type="time" value={when.start} onInput={(start) => change({ start })} />
      <Own label={deskText("time.end")} type="time" value={when.end} onInput={(end) => change({ end })} />
      <Field label={deskText("time.place")} value={when.place} onInput={(place) => change({ place })} required />
      <Select
        label={deskText("time.mode")}
        value={when.mode}
        onChange={(mode) => change({ mode: mode as When["mode"] })}
        options={(["onSite", "hybrid", "remote"] as const).map((value) => ({
          value,
          label: deskText(`time.mode.${value}`),
        }))}
      />
      {when.mode !== "onSite" && (
        <Field
          label={deskText("time.joinLink")}
          hint={deskText("time.joinLinkHint")}
          value={when.joinLink}
          onInput={(joinLink) => change({ joinLink })}
        />
      )}
      <label class="check">
        <input
          type="checkbox"
          checked={when.extra}
          onInput={(event) => change({ extra: event.currentTarget.checked })}
        />
        {deskText("time.extra")}
      </label>
    </div>
  )
}

function Own(props: {
  label: string
  type: "date" | "time"
  value: string
  required?: boolean
  onInput: (value: string) => void
}) {
  const id = useId()
  return (
    <div class="field">
      <label for={id}>{props.label}</label>
      <input
        id={id}
        type={props.type}
        value={props.value}
        required={props.required}
        onInput={(event) => props.onInput(event.currentTarget.value)}
      />
    </div>
  )
}

/** As it is sent: what is empty is absent. */
export function told(when: When) {
  return {
    date: when.date,
    ...(when.start !== "" && { start: when.start }),
    ...(when.end !== "" && { end: when.end }),
    place: when.place,
    mode: when.mode,
    ...(when.mode !== "onSite" && when.joinLink !== "" && { joinLink: when.joinLink }),
    extra: when.extra,
  }
}
