import { text } from "./text"

/** The figures of a vote as one bar. Words and figures say everything; the bar only lets the eye compare. */
export function VoteBar(props: { yes: number; no: number; abstain: number; large?: boolean }) {
  const { yes, no, abstain } = props
  const all = Math.max(yes + no + abstain, 1)
  const parts = [
    { kind: "yes", count: yes, from: 0 },
    { kind: "no", count: no, from: yes },
    { kind: "abstain", count: abstain, from: yes + no },
  ]
  return (
    <div class={`vote-bar${props.large ? " large" : ""}`}>
      <svg viewBox="0 0 100 6" preserveAspectRatio="none" aria-hidden="true">
        {parts.map((part) => (
          <rect
            key={part.kind}
            class={part.kind}
            x={(part.from / all) * 100}
            y="0"
            width={(part.count / all) * 100}
            height="6"
          />
        ))}
      </svg>
      <dl>
        {parts.map((part) => (
          <div key={part.kind} class={part.kind}>
            <dt>{text(part.kind === "yes" ? "vote.yes" : part.kind === "no" ? "vote.no" : "vote.abstain")}</dt>
            <dd>{part.count}</dd>
          </div>
        ))}
      </dl>
    </div>
  )
}
