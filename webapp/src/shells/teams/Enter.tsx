import { useEffect, useState } from "preact/hooks"
import { Notice } from "../../ui/Notice"
import { teamsText } from "../../ui/text/teams"
import { askBeside } from "../../wire/asking"
import type { Host, Surface } from "./host"
import { LinkForm } from "./LinkForm"
import { seatBySignOn } from "./signOn"

const ask = askBeside(new URL("/api/", location.href).href)

/** The way from a tab, which is the same for all, to one's own seat: the one taken before, or by one's personal link. */
export function Enter(props: { host: Host | undefined; asked: URLSearchParams }) {
  const { host, asked } = props
  const meeting = asked.get("meeting") ?? undefined
  const why = asked.get("why")
  const surface: Surface | undefined = host && (host.surface === "stage" || onStage() ? "stage" : "panel")
  const [finding, setFinding] = useState(true)

  useEffect(() => {
    // the server has led to the seat that it knew of before this page came
    if (meeting === undefined) setFinding(false)
    else void seatBySignOn(ask, host, meeting, surface).then(go)
  }, [])
  const go = (page: string | undefined) => {
    // a cookie that did not come back would send us round and round
    if (page === undefined || why === "cookies") setFinding(false)
    else location.replace(surface === undefined ? page : `${page}&entered`)
  }

  if (finding) return <main class="teams-page">{teamsText("teams.finding")}</main>
  return (
    <main class="teams-page">
      <h1>{teamsText("teams.which")}</h1>
      {why === "cookies" ? (
        <Notice>{teamsText("teams.why.cookies")}</Notice>
      ) : (
        why === "link" && <Notice>{teamsText("teams.why.link")}</Notice>
      )}
      <p>{teamsText("teams.howOften")}</p>
      <LinkForm surface={surface} submit={teamsText("teams.open")} />
      {host && (
        <p>
          <a
            href={`/teams/panel${meeting === undefined ? "" : `?meeting=${encodeURIComponent(meeting)}`}`}
            target="_blank"
            rel="noopener"
          >
            {teamsText("teams.ownWindow")}
          </a>
        </p>
      )}
    </main>
  )
}

function onStage(): boolean {
  return location.pathname === "/teams/stage"
}
