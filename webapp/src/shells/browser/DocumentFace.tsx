import { useLayoutEffect, useRef } from "preact/hooks"
import { Acts } from "../../features/adjustment/acts/Acts"
import { Head } from "../../features/adjustment/Head"
import { Reading } from "../../features/adjustment/reading/Reading"
import { Changes } from "../../features/adjustment/versions/Changes"
import { Versions } from "../../features/adjustment/versions/Versions"
import { AgendaRail } from "../../features/agenda/AgendaRail"
import { Dissent } from "../../features/dissent/Dissent"
import { LayoutEditor } from "../../features/layout/LayoutEditor"
import { CoverPage } from "../../features/minutes/CoverPage"
import { FollowedText } from "../../features/minutes/FollowedText"
import { MinutesPage } from "../../features/minutes/MinutesPage"
import { Roll } from "../../features/people/Roll"
import { Decisions } from "../../features/proposals/Decisions"
import { Publishing } from "../../features/publishing/Publishing"
import { text } from "../../ui/text"
import { DOCUMENT, type DocumentPart } from "./documentPlace"
import { useBarHeight } from "./useBarHeight"
import { Votes } from "./Votes"

/** The document as a whole: to read through, compare, sign and take away. Loaded when it is asked for. */
export function DocumentFace(props: { part: DocumentPart }) {
  const bar = useRef<HTMLElement>(null)
  useBarHeight(bar)
  useTop(props.part)
  return (
    <>
      <div class="rail-column">
        <AgendaRail shown={undefined} id="agenda" to={`${DOCUMENT}-`} />
      </div>
      <main class="page-column document-column" id="page">
        <Head part={props.part} />
        {props.part === "read" && <Reading cover={<Cover />} leaf={(item) => <Section key={item} item={item} />} />}
        {props.part === "changes" && <Changes />}
        {props.part === "versions" && <Versions />}
        {props.part === "layout" && <LayoutEditor />}
        {props.part === "web" && <Publishing />}
      </main>
      <section ref={bar} class="asked" id="asked" tabIndex={-1} aria-label={text("lead.title")}>
        <Acts shown={props.part} />
      </section>
    </>
  )
}

function Cover() {
  return (
    <CoverPage still>
      <Roll />
    </CoverPage>
  )
}

function Section(props: { item: string }) {
  return (
    <MinutesPage item={props.item} still>
      <Decisions item={props.item} Text={FollowedText} />
      <Votes item={props.item} />
      <Dissent item={props.item} still />
    </MinutesPage>
  )
}

/** Another of the document's pages begins at its top. */
function useTop(part: DocumentPart) {
  const first = useRef(true)
  useLayoutEffect(() => {
    if (!first.current) {
      window.scrollTo({ top: 0, behavior: "instant" })
      document.getElementById("point")?.focus({ preventScroll: true })
    }
    first.current = false
  }, [part])
}
