import { useId, useState } from "preact/hooks"
import { type Fetched, useAsk } from "../../session/hooks"
import { Button } from "../../ui/Button"
import { Field } from "../../ui/Field"
import { text } from "../../ui/text"
import type { Layout } from "./layout"
import { Unusable } from "./Unusable"

/** An image on the first page, with words for who does not see it. */
export function Logo(props: { layout: Layout; onChange: (next: Layout) => void }) {
  const { layout, onChange } = props
  const ask = useAsk()
  const id = useId()
  const [answer, setAnswer] = useState<Fetched>()
  const take = async (file: File | undefined) => {
    if (file === undefined) return
    const answered = await ask("files", { file, name: file.name })
    setAnswer(answered)
    if (answered.status !== "done") return
    const { sha256 } = answered.body as { sha256: string }
    onChange({ ...layout, logo: { file: sha256, description: layout.logo?.description ?? file.name } })
  }
  const without = () => {
    const { logo: _, ...rest } = layout
    onChange(rest)
  }
  return (
    <fieldset>
      <legend>{text("layout.logo")}</legend>
      <div class="field">
        <label for={id}>{text("layout.logoFile")}</label>
        <input
          id={id}
          type="file"
          accept="image/png,image/jpeg"
          aria-describedby={`${id}-hint`}
          onChange={(event) => take(event.currentTarget.files?.[0])}
        />
        <p class="hint" id={`${id}-hint`}>
          {text("layout.logoHint")}
        </p>
      </div>
      {answer?.status === "refused" && <Unusable answer={answer} />}
      {layout.logo && (
        <>
          <Field
            label={text("layout.logoDescription")}
            value={layout.logo.description}
            required
            onInput={(description) =>
              layout.logo && onChange({ ...layout, logo: { file: layout.logo.file, description } })
            }
          />
          <Button onClick={without}>{text("layout.logoNone")}</Button>
        </>
      )}
    </fieldset>
  )
}
