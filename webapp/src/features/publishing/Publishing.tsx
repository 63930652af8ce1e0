import "./publishing.css"
import { useRef, useState } from "preact/hooks"
import { type Fetched, useAsk, useFetched } from "../../session/hooks"
import { Button } from "../../ui/Button"
import { Field } from "../../ui/Field"
import { Notice } from "../../ui/Notice"
import { refusal, text } from "../../ui/text"
import { withMask, withoutMask } from "./masks"

interface Masks {
  words: string[]
}

/** The version for the web: which words it leaves out, beside how it looks without them. */
export function Publishing() {
  const kept = useFetched<Masks>("web/masks", "")
  if (kept === undefined) return <p class="late">{text("document.loading")}</p>
  if (kept.status === "refused") return <Notice tone="danger">{refusal(kept.code)}</Notice>
  return <Masking kept={kept.body.words} />
}

/** Each word is kept as soon as it is chosen; the page beside is made anew from what is kept. */
function Masking(props: { kept: string[] }) {
  const ask = useAsk()
  const [words, setWords] = useState<readonly string[]>(props.kept)
  const [typed, setTyped] = useState("")
  const [made, setMade] = useState(0)
  const [saving, setSaving] = useState(false)
  const [answer, setAnswer] = useState<Fetched>()
  const list = useRef<HTMLUListElement>(null)
  const keep = async (next: readonly string[]) => {
    if (saving || next === words) return false
    setSaving(true)
    const answered = await ask("web/masks", { json: { words: next }, put: true })
    setSaving(false)
    setAnswer(answered)
    if (answered.status !== "done") return false
    setWords((answered.body as Masks).words)
    setMade((n) => n + 1)
    return true
  }
  const add = async () => {
    if (await keep(withMask(words, typed))) setTyped("")
  }
  const remove = async (word: string) => {
    // the button that was pressed goes; its list keeps the focus
    if (await keep(withoutMask(words, word))) list.current?.focus()
  }
  return (
    <div class="paper publishing">
      <div class="publishing-words">
        <p class="quiet">{text("publishing.about")}</p>
        <form
          onSubmit={(event) => {
            event.preventDefault()
            add()
          }}
        >
          <Field label={text("publishing.word")} value={typed} hint={text("publishing.wordHint")} onInput={setTyped} />
          <Button type="submit" tone="main" busy={saving}>
            {text("publishing.hide")}
          </Button>
        </form>
        {answer?.status === "refused" && <Notice tone="danger">{refusal(answer.code)}</Notice>}
        <h3 id="masked">{text("publishing.hidden", { count: words.length })}</h3>
        {words.length === 0 && <p class="quiet">{text("publishing.none")}</p>}
        <ul role="list" class="masked" ref={list} tabIndex={-1} aria-labelledby="masked">
          {words.map((word) => (
            <li key={word}>
              <span>{word}</span>
              <Button tone="quiet" label={text("publishing.showAgainWord", { word })} onClick={() => remove(word)}>
                {text("publishing.showAgain")}
              </Button>
            </li>
          ))}
        </ul>
        <p class="publishing-take">
          <a href="web.html" target="_blank" rel="noopener">
            {text("publishing.open")}
          </a>
          <a href="web.html" download>
            {text("publishing.download")}
          </a>
        </p>
        <p role="status">{answer?.status === "done" && text("publishing.saved")}</p>
      </div>
      <iframe
        class="publishing-page"
        title={text("publishing.preview")}
        src={`web.html?${made}`}
        sandbox="allow-same-origin"
      />
    </div>
  )
}
