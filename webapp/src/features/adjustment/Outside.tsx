import { useView } from "../../session/hooks"
import { text, textOf } from "../../ui/text"
import type { Attempt } from "./standing"
import { moment, names } from "./words"

/** How a signing service has answered, the last time first; what went before is behind a word. */
export function Outside(props: { service: string; attempts: readonly Attempt[] }) {
  const { service } = props
  const [last, ...before] = [...props.attempts].reverse()
  if (last === undefined) return null
  return (
    <div class="outside">
      <One attempt={last} service={service} />
      {before.length > 0 && (
        <details class="small-form">
          <summary>{text("outside.before", { count: before.length })}</summary>
          <ul role="list">
            {before.map((attempt, index) => (
              <li key={index}>
                <One attempt={attempt} service={service} />
              </li>
            ))}
          </ul>
        </details>
      )}
    </div>
  )
}

function One(props: { attempt: Attempt; service: string }) {
  const { state, why, at, edition, signed = [] } = props.attempt
  const view = useView((whole) => whole)
  const lost = state === "ended" || state === "refused"
  return (
    <p class={lost ? "alarm" : "quiet"}>
      {textOf("outside.state", state, "outside.state.other", { service: props.service })}{" "}
      {signed.length > 0 && state !== "signed" && `${text("outside.signed", { names: names(view, signed) })} `}
      {lost && why && `${textOf("outside.why", why, "outside.why.other")} `}
      {text(`outside.${lost ? "again" : "at"}`, { edition, at: moment(at) })}
    </p>
  )
}
