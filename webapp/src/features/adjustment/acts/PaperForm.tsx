import { useId, useState } from "preact/hooks"
import { lifeOf, unsigned } from "../../../model/documentLife"
import { useAsk, useCommand, useView } from "../../../session/hooks"
import { DayField } from "../../../ui/DayField"
import { Field, Select } from "../../../ui/Field"
import { text } from "../../../ui/text"
import { Sending } from "./Sending"

/** Somebody has signed with ink: who, which day, and the scanned sheet. */
export function PaperForm(props: { onDone: () => void }) {
  const waiting = useView((view) => unsigned(lifeOf(view)).join(" "))
    .split(" ")
    .filter((id) => id !== "")
  const people = useView((view) => view.people)
  const sign = useCommand("signOnPaper")
  const ask = useAsk()
  const [person, setPerson] = useState(waiting[0] ?? "")
  const [day, setDay] = useState(() => new Date().toLocaleDateString("sv-SE"))
  const [note, setNote] = useState("")
  const [scan, setScan] = useState<File>()
  const [upload, setUpload] = useState<{ pending: boolean; refused?: string }>({ pending: false })
  const go = async () => {
    let sha256: string | undefined
    if (scan !== undefined) {
      setUpload({ pending: true })
      const put = await ask("files", { file: scan, name: scan.name })
      setUpload(put.status === "done" ? { pending: false } : { pending: false, refused: put.code })
      if (put.status !== "done") return
      sha256 = (put.body as { sha256?: string } | undefined)?.sha256
    }
    const answer = await sign.send({ person, date: day, ...(note && { note }), ...(sha256 && { scan: sha256 }) })
    if (answer.status === "done") props.onDone()
  }
  return (
    <Sending
      label={text("act.paper.do")}
      pending={sign.pending || upload.pending}
      refused={upload.refused ?? sign.refused}
      onSend={go}
    >
      <Select
        label={text("act.paper.who")}
        value={person}
        onChange={setPerson}
        options={waiting.map((id) => ({ value: id, label: people[id]?.name ?? "" }))}
      />
      <DayField
        label={text("act.paper.date")}
        value={day}
        onInput={setDay}
        max={new Date().toLocaleDateString("sv-SE")}
      />
      <Field label={text("act.paper.note")} value={note} onInput={setNote} />
      <Scan onChosen={setScan} />
    </Sending>
  )
}

function Scan(props: { onChosen: (file: File | undefined) => void }) {
  const id = useId()
  return (
    <div class="field">
      <label for={id}>{text("act.paper.scan")}</label>
      <input
        id={id}
        type="file"
        accept="application/pdf,image/png,image/jpeg"
        aria-describedby={`${id}-hint`}
        onChange={(event) => props.onChosen(event.currentTarget.files?.[0])}
      />
      <p class="hint" id={`${id}-hint`}>
        {text("act.paper.scanHint")}
      </p>
    </div>
  )
}
