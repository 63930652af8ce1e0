import { useEffect, useLayoutEffect, useRef } from "preact/hooks"
import { Announcer } from "../../features/announcing/Announcer"
import { ConnectionWords } from "../../features/connection/ConnectionWords"
import { useConnection, useReady, useView } from "../../session/hooks"
import { itemNumber } from "../../ui/format"
import { text } from "../../ui/text"
import { Asked } from "./Asked"
import { useDocumentPlace } from "./documentPlace"
import { LateDocument } from "./late"
import { Masthead } from "./Masthead"
import { Page } from "./Page"
import { Printed } from "./Printed"
import { usePlace } from "./place"
import { Rail } from "./Rail"
import { Side } from "./Side"

/** One page with three faces: which of them a person sees is decided by what the server says they may do. */
export function Shell() {
  const ready = useReady()
  return ready ? <Meeting /> : <Waiting />
}

function Waiting() {
  const connection = useConnection()
  return (
    <main class="waiting">
      {connection.state === "connecting" || connection.state === "connected" ? (
        <p class="late">{text("app.loading")}</p>
      ) : (
        <ConnectionWords />
      )}
    </main>
  )
}

function Meeting() {
  const { place, follow, show } = usePlace()
  const part = useDocumentPlace()
  useComingBack(part !== undefined)
  useTitle()
  return (
    <div class={part === undefined ? "shell" : "shell whole"}>
      <a class="skip unseen" href="#point">
        {text("app.skipPage")}
      </a>
      <a class="skip unseen" href="#asked">
        {text("app.skipAsked")}
      </a>
      <a class="skip unseen to-agenda" href="#agenda">
        {text("app.skipAgenda")}
      </a>
      <Masthead shown={place.shown} {...(part && { part })} />
      {part !== undefined ? (
        <LateDocument part={part} />
      ) : (
        <>
          <Rail shown={place.shown} />
          <Page place={place} follow={follow} show={show} />
          <Side shown={place.shown} />
          <Asked place={place} follow={follow} />
        </>
      )}
      <Announcer />
      <Printed />
    </div>
  )
}

/** Who comes back from the document begins at the heading of the page that they chose. */
function useComingBack(away: boolean) {
  const was = useRef(away)
  useLayoutEffect(() => {
    if (was.current && !away) {
      window.scrollTo({ top: 0, behavior: "instant" })
      document.getElementById("point")?.focus({ preventScroll: true })
    }
    was.current = away
  }, [away])
}

function useTitle() {
  const meeting = useView((view) => view.meeting)
  const number = useView((view) => view.items[view.current ?? ""]?.number)
  const name = meeting.body.shortName ?? meeting.title
  useEffect(() => {
    document.title =
      number === undefined ? name : text("app.titled", { point: itemNumber(number, meeting.numbering), meeting: name })
  }, [number, name, meeting.numbering])
}
