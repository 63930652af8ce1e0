import { useNow } from "../../session/hooks"
import { spoken } from "./floor"

/** How long somebody has spoken. It is looked at, never announced. */
export function Clock(props: { since: string }) {
  const now = useNow(1000)
  return (
    <span class="clock" role="timer" aria-live="off">
      {spoken(props.since, now)}
    </span>
  )
}
