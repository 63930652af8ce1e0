import type { ComponentType } from "preact"
import { useEffect, useState } from "preact/hooks"
import { askWhoIAm, me } from "../../session/desk"
import { Button } from "../../ui/Button"
import { Notice } from "../../ui/Notice"
import { deskText } from "../../ui/text/desk"
import { Masthead } from "./Masthead"
import { type DeskPage, type PageProps, pages } from "./pages"
import { fits, followLinks, go, path } from "./router"

/** The page that fits this path. */
function found(at: string): { page: DeskPage; parts: Record<string, string> } | undefined {
  for (const page of pages) {
    const parts = fits(page.path, at)
    if (parts !== undefined) return { page, parts }
  }
  return undefined
}

/** The desk: one page at a time, within the masthead that all have. Whoever has not signed in is asked to, and comes back to where they were going. */
export function Desk() {
  const at = path.value
  const who = me.value
  const here = found(at)
  useEffect(() => void askWhoIAm(), [])
  useEffect(() => {
    document.addEventListener("click", followLinks)
    return () => document.removeEventListener("click", followLinks)
  }, [])
  const closed = here !== undefined && here.page.open !== true && who === false
  useEffect(() => {
    if (closed) go(`/hem/logga-in?till=${encodeURIComponent(at)}`)
  }, [closed, at])
  if (here === undefined) return <NotHere />
  if (closed || (here.page.open !== true && who === undefined)) return <Masthead />
  return <Shown page={here.page} parts={here.parts} at={at} />
}

function Shown(props: { page: DeskPage; parts: Record<string, string>; at: string }) {
  const [loaded, setLoaded] = useState<{ page: DeskPage; Page: ComponentType<PageProps> }>()
  const [failed, setFailed] = useState(0)
  useEffect(() => {
    let wanted = true
    props.page.load().then(
      (Page) => wanted && setLoaded({ page: props.page, Page }),
      () => wanted && setFailed((n) => n + 1),
    )
    return () => {
      wanted = false
    }
  }, [props.page])
  if (loaded?.page !== props.page) {
    return (
      <>
        <Masthead />
        <main id="innehall" class="desk-page">
          {failed > 0 && (
            <Notice action={<Button onClick={() => window.location.reload()}>{deskText("desk.again")}</Button>}>
              {deskText("desk.couldNotCome")}
            </Notice>
          )}
        </main>
      </>
    )
  }
  const { Page } = loaded
  return (
    <>
      <Masthead />
      <main id="innehall" class="desk-page" key={props.at}>
        <Page parts={props.parts} go={go} />
      </main>
    </>
  )
}

function NotHere() {
  return (
    <>
      <Masthead />
      <main id="innehall" class="desk-page">
        <h1>{deskText("desk.notHere")}</h1>
        <p>{deskText("desk.notHereHint")}</p>
        <p>
          <a href="/hem">{deskText("desk.home")}</a>
        </p>
      </main>
    </>
  )
}
