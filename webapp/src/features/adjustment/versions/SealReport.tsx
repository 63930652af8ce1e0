import { useState } from "preact/hooks"
import { type Fetched, useAsk } from "../../../session/hooks"
import { Button } from "../../../ui/Button"
import { Notice } from "../../../ui/Notice"
import { refusal, text, textOf } from "../../../ui/text"
import { moment } from "../words"

/** What the server's validator says of a sealed file. */
interface Validation {
  verdict: string
  /** The certificate was made here for trying out. */
  development?: boolean
  signatures: Signature[]
}

interface Signature {
  by: string
  at: string
  level: string
  indication: string
  subIndication?: string
  timeStamp?: { by: string; at: string }
}

/** Whether the seal holds: asked for, since the whole file is gone through. */
export function SealReport(props: { number: number }) {
  const ask = useAsk()
  const [pending, setPending] = useState(false)
  const [fetched, setFetched] = useState<Fetched<Validation>>()
  const validate = async () => {
    setPending(true)
    setFetched((await ask(`documents/sealed/${props.number}/validation`)) as Fetched<Validation>)
    setPending(false)
  }
  return (
    <div class="seal-report" role="status">
      {fetched?.status === "done" ? (
        <Report found={fetched.body} />
      ) : (
        <Button tone="quiet" busy={pending} onClick={validate}>
          {text("seal.validate")}
        </Button>
      )}
      {fetched?.status === "refused" && <Notice tone="danger">{refusal(fetched.code)}</Notice>}
    </div>
  )
}

function Report(props: { found: Validation }) {
  const { verdict, signatures, development } = props.found
  const sound = verdict === "VALID" || verdict === "UNCERTAIN" || (development && verdict === "NOT_TRUSTED")
  return (
    <>
      <p class={sound ? undefined : "alarm"}>
        {sound && <span aria-hidden="true">✓ </span>}
        {textOf("seal.verdict", verdict, "seal.verdict.other")} {development && text("seal.development")}
      </p>
      {signatures.map((signature, index) => (
        <dl key={index} class="facts-of-seal">
          <dt>{text("seal.by")}</dt>
          <dd>{signature.by}</dd>
          <dt>{text("seal.at")}</dt>
          <dd>{moment(signature.at)}</dd>
          <dt>{text("seal.stamp")}</dt>
          <dd>
            {signature.timeStamp === undefined
              ? text("seal.noStamp")
              : `${signature.timeStamp.by}, ${moment(signature.timeStamp.at)}`}
          </dd>
          <dt>{text("seal.level")}</dt>
          <dd>{[signature.level, signature.indication, signature.subIndication].filter(Boolean).join(" · ")}</dd>
        </dl>
      ))}
    </>
  )
}
