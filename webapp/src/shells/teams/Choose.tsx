import { useEffect, useState } from "preact/hooks"
import { Notice } from "../../ui/Notice"
import { teamsText } from "../../ui/text/teams"
import { type Host, offerTab, type Tab } from "./host"
import { LinkForm } from "./LinkForm"

/** Whoever adds the app to a meeting in Teams says here which meeting of ours it is. */
export function Choose(props: { host: Host | undefined; asked: URLSearchParams }) {
  const { host, asked } = props
  const meeting = asked.get("meeting") ?? undefined
  const person = asked.get("person") ?? undefined
  const title = useTitle(meeting, person)

  useEffect(() => {
    if (host === undefined || meeting === undefined || person === undefined || title === undefined) return
    offerTab(tabOf(meeting))
  }, [title])

  if (host === undefined) {
    return (
      <main class="teams-page">
        <h1>{teamsText("teams.title")}</h1>
        <p>{teamsText("teams.config.outside")}</p>
      </main>
    )
  }
  if (title !== undefined) {
    return (
      <main class="teams-page">
        <h1>{teamsText("teams.config.chosen", { meeting: title })}</h1>
        <p>{teamsText("teams.config.save")}</p>
        <p>
          <a href="/teams/config">{teamsText("teams.config.other")}</a>
        </p>
      </main>
    )
  }
  const refused = asked.get("why") !== null || (meeting !== undefined && title === undefined)
  return (
    <main class="teams-page">
      <h1>{teamsText("teams.config.title")}</h1>
      {refused && meeting === undefined && <Notice>{teamsText("teams.why.link")}</Notice>}
      <p>{teamsText("teams.config.how")}</p>
      <LinkForm surface="config" submit={teamsText("teams.config.choose")} />
    </main>
  )
}

/** The tab leads all to the same page, which finds each one's own seat; it is a plain link, too. */
function tabOf(meeting: string): Tab {
  const url = `${location.origin}/teams/panel?meeting=${encodeURIComponent(meeting)}`
  return { contentUrl: url, websiteUrl: url, entityId: meeting }
}

/** The title of the meeting, as the seat that was taken just now is told it. */
function useTitle(meeting: string | undefined, person: string | undefined): string | undefined {
  const [title, setTitle] = useState<string>()
  useEffect(() => {
    if (meeting === undefined || person === undefined) return
    const view = `/m/${encodeURIComponent(meeting)}/${encodeURIComponent(person)}/view`
    fetch(view, { cache: "no-store" })
      .then((reply) => (reply.ok ? reply.json() : undefined))
      .then((told) => setTitle(told?.view?.meeting?.title))
      .catch(() => undefined)
  }, [meeting, person])
  return title
}
