import { useId, useState } from "preact/hooks"
import { useSend } from "../../session/desk"
import { may } from "../../ui/BodyHead"
import { Button } from "../../ui/Button"
import { Notice } from "../../ui/Notice"
import { type DeskKey, deskRefusal, deskText } from "../../ui/text/desk"
import { Framed } from "./Framed"
import { counted, type Fate, type ImportRow, type Preview } from "./people"

/** People from a file: what would become of each row, and then the same in earnest. */
export function ImportPage(props: { parts: Record<string, string>; go: (to: string) => void }) {
  const id = props.parts.body ?? ""
  return (
    <Framed id={id}>
      {(of, _, lying) =>
        may(of.standing, "prepares") ? (
          <Importing id={id} again={lying.again} />
        ) : (
          <Notice>{deskText("refusal.NOT_ALLOWED")}</Notice>
        )
      }
    </Framed>
  )
}

function Importing(props: { id: string; again: () => Promise<void> }) {
  const input = useId()
  const at = `bodies/${encodeURIComponent(props.id)}/people/import`
  const [file, setFile] = useState<File>()
  const [preview, setPreview] = useState<Preview>()
  const [done, setDone] = useState<Preview>()
  const sending = useSend<Preview>()
  const look = async (chosen: File | undefined) => {
    setFile(chosen)
    setPreview(undefined)
    setDone(undefined)
    if (chosen !== undefined) setPreview(await sending.send(at, { file: chosen, name: chosen.name }))
  }
  const importing = async () => {
    if (file === undefined || preview === undefined || sending.pending) return
    const address = `${at}?fingerprint=${encodeURIComponent(preview.fingerprint)}`
    setDone(await sending.send(address, { file, name: file.name }))
  }
  const counts = preview && counted(preview.rows)
  const some = counts !== undefined && counts.new + counts.changed > 0
  return (
    <>
      <h2>{deskText("import.title")}</h2>
      <p>{deskText("import.about")}</p>
      <p class="quiet">{deskText("import.columns")}</p>
      <div class="field import-file">
        <label for={input}>{deskText("import.file")}</label>
        <input
          id={input}
          type="file"
          accept=".csv,.txt,.tsv,text/csv,text/plain"
          onChange={(event) => void look(event.currentTarget.files?.[0])}
        />
      </div>
      {sending.refused !== undefined && (
        <Notice
          tone="danger"
          action={
            sending.refused === "CHANGED_MEANWHILE" && (
              <Button onClick={() => void look(file)}>{deskText("import.lookAgain")}</Button>
            )
          }
        >
          {deskRefusal(sending.refused)}
        </Notice>
      )}
      {done !== undefined ? (
        <Notice action={<a href={`/hem/organ/${props.id}/personer`}>{deskText("import.toPeople")}</a>}>
          {deskText("import.done", { ...counted(done.rows) })}
        </Notice>
      ) : (
        preview &&
        counts && (
          <>
            <p role="status">{deskText("import.counts", { ...counts })}</p>
            {preview.unknown.length > 0 && (
              <p class="quiet">{deskText("import.unknown", { headings: preview.unknown.join(", ") })}</p>
            )}
            <div class="buttons">
              {some ? (
                <Button tone="main" busy={sending.pending} onClick={() => void importing()}>
                  {deskText("import.do", { count: counts.new + counts.changed })}
                </Button>
              ) : (
                <p>{deskText("import.nothing")}</p>
              )}
            </div>
            <Rows rows={preview.rows} />
          </>
        )
      )}
    </>
  )
}

function Rows(props: { rows: ImportRow[] }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard
    <section class="import-rows" tabIndex={0} aria-label={deskText("import.rows")}>
      <table>
        <thead>
          <tr>
            <th scope="col">{deskText("import.row")}</th>
            <th scope="col">{deskText("people.name")}</th>
            <th scope="col">{deskText("import.fate")}</th>
          </tr>
        </thead>
        <tbody>
          {props.rows.map((row) => (
            <tr key={row.row} class={row.fate}>
              <td>{row.row}</td>
              <td>
                {row.name} {row.mail && <span class="quiet">{row.mail}</span>}
              </td>
              <td>
                <strong>{deskText(`fate.${row.fate satisfies Fate}`)}</strong> {told(row)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

function told(row: ImportRow): string {
  const why = row.why.map((code) => deskText(`import.${code}` as DeskKey))
  const fields = row.changed.map((field) => deskText(`people.${field}` as DeskKey).toLowerCase())
  return [...why, fields.join(", ")].filter((words) => words !== "").join(" ")
}
