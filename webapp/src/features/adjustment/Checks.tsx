import "./checks.css"
import type { Check } from "../../model/documentLife"
import type { ItemId, MeetingView } from "../../model/view"
import { useView } from "../../session/hooks"
import { text, textOf } from "../../ui/text"
import { useChecks } from "./found"
import { itemLabel } from "./words"

/** What a check says, with the names that it speaks of. */
export function checkWords(check: Check): string {
  return textOf("check", check.code, "check.other", { about: (check.about ?? []).join(", "), code: check.code })
}

/** What stops first, then in the order of the document. */
export function inOrder(view: MeetingView, checks: readonly Check[]): Check[] {
  const place = (check: Check) => (check.item === undefined ? -1 : view.order.indexOf(check.item))
  const weight = (check: Check) => (check.severity === "stop" ? 0 : 1)
  return [...checks].sort((a, b) => weight(a) - weight(b) || place(a) - place(b))
}

/** A list of checks, each with the way to its §. `to` begins the address. */
export function CheckList(props: { checks: readonly Check[]; to: string }) {
  const view = useView((whole) => whole)
  return (
    <ul role="list" class="check-list">
      {inOrder(view, props.checks).map((check, index) => (
        <li key={index} class={`check-line ${check.severity}`}>
          <Words check={check} />
          {check.item !== undefined && (
            <>
              {" "}
              <a href={`#${props.to}${check.item}`}>{itemLabel(view, check.item)}</a>
            </>
          )}
        </li>
      ))}
    </ul>
  )
}

function Words(props: { check: Check }) {
  const { check } = props
  return (
    <>
      <span class="check-mark" aria-hidden="true">
        {check.severity === "stop" ? "!" : "?"}
      </span>
      <span class="unseen">{text(`checks.${check.severity}`)} </span>
      {checkWords(check)}
    </>
  )
}

/** In the head of the document: how many there are, and which. */
export function ChecksToSee() {
  const checks = useChecks()
  if (checks.length === 0) return null
  const stops = checks.some((check) => check.severity === "stop")
  return (
    <details class="small-form checks-to-see" open={stops || undefined}>
      <summary>{countWords(checks.length)}</summary>
      <CheckList checks={checks} to="dokument-" />
    </details>
  )
}

/** In the margin of its §. */
export function ChecksOf(props: { item: ItemId }) {
  const checks = useChecks(props.item)
  if (checks.length === 0) return null
  return (
    <ul role="list" class="check-list">
      {checks.map((check, index) => (
        <li key={index} class={`check-line ${check.severity}`}>
          <Words check={check} />
        </li>
      ))}
    </ul>
  )
}

/** Beside the page while it is being written: nothing here holds anybody up. */
export function ChecksBeside() {
  const checks = useChecks()
  if (checks.length === 0) return null
  return (
    <details class="small-form">
      <summary>{countWords(checks.length)}</summary>
      <CheckList checks={checks} to="" />
    </details>
  )
}

function countWords(count: number): string {
  return count === 1 ? text("checks.countOne") : text("checks.count", { count })
}
