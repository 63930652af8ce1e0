import "./layout.css"
import { useState } from "preact/hooks"
import { type Fetched, useAsk, useFetched, useView } from "../../session/hooks"
import { Button } from "../../ui/Button"
import { Checklist, turned } from "../../ui/Checklist"
import { Field, Select } from "../../ui/Field"
import { Notice } from "../../ui/Notice"
import { refusal, text } from "../../ui/text"
import { Accent } from "./Accent"
import { Logo } from "./Logo"
import { BOXES, type Box, HEADED, headed, type Layout, LETTERS, type Letters, USUAL } from "./layout"
import { Order } from "./Order"
import { Preview } from "./Preview"
import { Unusable } from "./Unusable"

/** How the documents of this body look: chosen beside a page of the document itself, and kept when it is as wished. */
export function LayoutEditor() {
  const kept = useFetched<Layout>("layout", "")
  if (kept === undefined) return <p class="late">{text("document.loading")}</p>
  if (kept.status === "refused") return <Notice tone="danger">{refusal(kept.code)}</Notice>
  return <Editing kept={kept.body} />
}

function Editing(props: { kept: Layout }) {
  const ask = useAsk()
  const body = useView((view) => view.meeting.body)
  const [layout, setLayout] = useState(props.kept)
  const [saving, setSaving] = useState(false)
  const [answer, setAnswer] = useState<Fetched>()
  const change = (next: Layout) => {
    setLayout(next)
    setAnswer(undefined)
  }
  const save = async () => {
    setSaving(true)
    setAnswer(await ask("layout", { json: layout, put: true }))
    setSaving(false)
  }
  return (
    <div class="paper layout">
      <form
        class="layout-form"
        onSubmit={(event) => {
          event.preventDefault()
          if (!saving) save()
        }}
      >
        <p class="quiet">{text("layout.about", { body: body.name })}</p>
        <Order order={layout.order} onOrder={(order) => change({ ...layout, order })} />
        <Choices layout={layout} onChange={change} />
        <div class="layout-end">
          <Button type="submit" tone="main" busy={saving}>
            {text("layout.save")}
          </Button>
          <Button tone="quiet" onClick={() => change(USUAL)}>
            {text("layout.usual")}
          </Button>
        </div>
        <p role="status">{answer?.status === "done" && text("layout.saved")}</p>
        {answer?.status === "refused" && <Unusable answer={answer} />}
      </form>
      <Preview layout={layout} />
    </div>
  )
}

function Choices(props: { layout: Layout; onChange: (next: Layout) => void }) {
  const { layout, onChange } = props
  return (
    <>
      <fieldset>
        <legend>{text("layout.headings")}</legend>
        {HEADED.map((part) => (
          <Field
            key={part}
            label={text(`layout.heading.${part}`)}
            value={layout.headings?.[part] ?? ""}
            hint={text("layout.headingHint")}
            onInput={(words) => onChange(headed(layout, part, words.slice(0, 60)))}
          />
        ))}
      </fieldset>
      <fieldset>
        <legend>{text("layout.boxes")}</legend>
        <Checklist
          label={text("layout.boxes")}
          entries={BOXES.map((box) => ({ id: box, name: text(`layout.box.${box}`) }))}
          chosen={layout.boxes}
          onTurn={(box, on) => onChange({ ...layout, boxes: turned(layout.boxes, box, on) as Box[] })}
        />
      </fieldset>
      <fieldset>
        <legend>{text("layout.face")}</legend>
        <Accent value={layout.accent} onChange={(accent) => onChange({ ...layout, accent })} />
        <Select
          label={text("layout.titles")}
          value={layout.titles}
          options={letters}
          onChange={(titles) => onChange({ ...layout, titles: titles as Letters })}
        />
        <Select
          label={text("layout.text")}
          value={layout.text}
          options={letters}
          onChange={(face) => onChange({ ...layout, text: face as Letters })}
        />
      </fieldset>
      <Logo layout={layout} onChange={onChange} />
    </>
  )
}

const letters = LETTERS.map((value) => ({ value, label: text(`layout.letters.${value}`) }))
