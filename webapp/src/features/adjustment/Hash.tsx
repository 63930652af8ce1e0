import { useState } from "preact/hooks"
import { Button } from "../../ui/Button"
import { text } from "../../ui/text"

/** A check sum: its ends for the eye, the whole on demand, in fours so that it can be read aloud and compared. */
export function Hash(props: { hex: string }) {
  const { hex } = props
  return (
    <details class="hash small-form">
      <summary>
        {text("document.hash")} <code>{`${hex.slice(0, 4)}…${hex.slice(-4)}`}</code>
        <span class="unseen"> {text("document.hashWhole")}</span>
      </summary>
      <p class="hash-whole">
        <code>{(hex.match(/.{1,4}/g) ?? []).join(" ")}</code>
      </p>
      <p class="quiet tiny">{text("document.hashHint")}</p>
      <Copy words={hex} />
    </details>
  )
}

function Copy(props: { words: string }) {
  const [copied, setCopied] = useState(false)
  if (navigator.clipboard === undefined) return null
  const copy = () => navigator.clipboard.writeText(props.words).then(() => setCopied(true))
  return (
    <Button tone="quiet" onClick={copy}>
      {text(copied ? "document.copied" : "document.copy")}
    </Button>
  )
}
