import type { Fetched } from "../../session/hooks"
import { Notice } from "../../ui/Notice"
import { refusal, textOf } from "../../ui/text"

/** Why a template is none: the server says which part of it. */
export function Unusable(props: { answer: Extract<Fetched, { status: "refused" }> }) {
  const { code, detail = "" } = props.answer
  if (code !== "INVALID") return <Notice tone="danger">{refusal(code)}</Notice>
  const part = detail.split(/[.:]/)[0] ?? ""
  return <Notice tone="danger">{textOf("layout.fault", part, "layout.unusable", { detail })}</Notice>
}
