import { Button } from "../../ui/Button"
import { refusal, text } from "../../ui/text"
import type { Line, Queue } from "./queue"
import { sizeWords } from "./words"

/** One file on its way: how far it is, or why it was not taken and what can be done about it. */
export function UploadLine(props: { line: Line; queue: Queue; most: number | undefined }) {
  const { line, queue, most } = props
  const { name } = line.file
  const under = line.fate === "waiting" || line.fate === "sending" || line.fate === "looking"
  return (
    <li class={line.fate}>
      <span class="upload-name">{name}</span>
      <span class="upload-fate">
        {line.fate === "refused" ? why(line, most) : text(`papers.fate.${line.fate}`)}
        {line.fate === "sending" && (
          <progress aria-label={text("papers.progress", { name })} max={line.file.size} value={line.sent} />
        )}
      </span>
      <span class="upload-acts">
        {under && (
          <Button tone="quiet" label={text("papers.cancelNamed", { name })} onClick={() => queue.cancel(line.id)}>
            {text("papers.cancel")}
          </Button>
        )}
        {line.code === "NO_ANSWER" && (
          <Button tone="quiet" label={text("papers.againNamed", { name })} onClick={() => queue.again(line.id)}>
            {text("papers.again")}
          </Button>
        )}
        {!under && (
          <Button tone="quiet" label={text("papers.putAwayNamed", { name })} onClick={() => queue.putAway(line.id)}>
            {text("papers.putAway")}
          </Button>
        )}
      </span>
    </li>
  )
}

function why(line: Line, most: number | undefined): string {
  if (line.code === "FILE_TOO_LARGE" && most !== undefined) {
    return text("papers.tooLarge", { size: sizeWords(line.file.size), most: sizeWords(most) })
  }
  return refusal(line.code ?? "")
}
