import { useConnection, useSelf } from "../../session/hooks"
import { time } from "../../ui/format"
import { StatusLine } from "../../ui/StatusLine"
import { text } from "../../ui/text"

/** Honest words about the line. While it is cut: what may be old, and where that which is written goes. */
export function ConnectionWords() {
  const connection = useConnection()
  const writes = useSelf((self) => (self.writes ?? []).length > 0)
  switch (connection.state) {
    case "connected":
      return <StatusLine mark="full">{text("connection.connected")}</StatusLine>
    case "connecting":
      return <StatusLine mark="open">{text("connection.connecting")}</StatusLine>
    case "reconnecting":
      return (
        <StatusLine mark="half" alarm>
          <strong>{text("connection.reconnecting")}</strong>{" "}
          {text("connection.stale", { time: time(connection.since) })} {writes && text("connection.staleWrite")}
        </StatusLine>
      )
    case "refused":
      return (
        <StatusLine mark="open" alarm>
          {text("connection.refused")}
        </StatusLine>
      )
    case "outdated":
      return <StatusLine mark="half">{text("connection.outdated")}</StatusLine>
  }
}
