import { useState } from "preact/hooks"
import { useAsk } from "../../../session/hooks"
import { Button } from "../../../ui/Button"
import { Notice } from "../../../ui/Notice"
import { refusal, text } from "../../../ui/text"
import { Hash } from "../Hash"
import type { Edition } from "./editions"

/** Whether the stored file still is what its check sum says: asked for, since the server reads the whole file. */
export function Verify(props: { edition: Edition; name: string }) {
  const { kind, number, sha256 } = props.edition
  const ask = useAsk()
  const [state, setState] = useState<{ pending: boolean; matches?: boolean; refused?: string }>({ pending: false })
  const verify = async () => {
    setState({ pending: true })
    const fetched = await ask(`documents/verify/${kind}/${number}`)
    if (fetched.status === "refused") return setState({ pending: false, refused: fetched.code })
    setState({ pending: false, matches: (fetched.body as { matches?: boolean } | undefined)?.matches === true })
  }
  if (sha256 === undefined) return null
  return (
    <div class="verify">
      <Hash hex={sha256} />
      {state.matches === undefined ? (
        <Button
          tone="quiet"
          busy={state.pending}
          label={text("versions.verifyLabel", { version: props.name })}
          onClick={verify}
        >
          {text("versions.verify")}
        </Button>
      ) : (
        <p role="status" class={state.matches ? "quiet" : "alarm"}>
          {state.matches && <span aria-hidden="true">✓ </span>}
          {text(state.matches ? "versions.matches" : "versions.differs")}
        </p>
      )}
      {state.refused && <Notice tone="danger">{refusal(state.refused)}</Notice>}
    </div>
  )
}
