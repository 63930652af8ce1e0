import type { ComponentChildren, ComponentType } from "preact"
import { useEffect, useState } from "preact/hooks"
import type { DocumentNode, TextId } from "../../model/view"
import { useWrites } from "../../session/hooks"
import { Button } from "../../ui/Button"
import { Notice } from "../../ui/Notice"
import { text } from "../../ui/text"
import { DocumentText, type Resolve } from "./DocumentText"
import type { WrittenTextProps } from "./editor/WrittenText"
import { FollowedText } from "./FollowedText"

export interface LiveTextProps {
  id: TextId
  /** What the text is, for those who hear the page. */
  label: string
  placeholder?: string
  /** A decision point or a proposal: no tools beside it, Ctrl + Enter asks for the next one. */
  short?: boolean
  onNext?: () => void
  /** Put to the meeting or decided: nobody writes in it. */
  locked?: boolean
  /** What was put, word for word; shown instead of the running text where it is there. */
  wording?: DocumentNode
  resolve?: Resolve
  /** Shown to readers while nothing has been written. */
  onEmpty?: ComponentChildren
}

/** A running text: followed by most, written by those whom the server lets write. Only these load the editor. */
export function LiveText(props: LiveTextProps) {
  const writes = useWrites(props.id)
  if (props.wording !== undefined) return <DocumentText document={props.wording} />
  return writes && !props.locked ? <Writable {...props} /> : <FollowedText {...props} />
}

let loading: Promise<ComponentType<WrittenTextProps>> | undefined
let loaded: ComponentType<WrittenTextProps> | undefined

function load(): Promise<ComponentType<WrittenTextProps>> {
  loading ??= import("./editor/WrittenText").then(
    (module) => {
      loaded = module.WrittenText
      return module.WrittenText
    },
    (failure) => {
      loading = undefined // asked for again at the next attempt
      throw failure
    },
  )
  return loading
}

function Writable(props: LiveTextProps) {
  const [Editor, setEditor] = useState(() => loaded)
  const [failed, setFailed] = useState(false)
  const [attempt, setAttempt] = useState(0)
  useEffect(() => {
    if (Editor !== undefined) return
    let here = true
    setFailed(false)
    load().then(
      (come) => here && setEditor(() => come),
      () => here && setFailed(true),
    )
    return () => {
      here = false
    }
  }, [Editor, attempt])

  if (Editor !== undefined) return <Editor key={props.id} {...props} />
  return (
    <>
      <FollowedText {...props} />
      {failed && (
        <Notice action={<Button onClick={() => setAttempt(attempt + 1)}>{text("write.again")}</Button>}>
          {text("write.failed")}
        </Notice>
      )}
    </>
  )
}
