import { useEffect, useState } from "preact/hooks"
import { type Fetched, useAsk } from "../../session/hooks"
import { Button } from "../../ui/Button"
import { text } from "../../ui/text"
import type { Layout } from "./layout"
import { Unusable } from "./Unusable"

/** How long nothing is changed before the page is set anew, in milliseconds. */
const PAUSE = 400

interface Page {
  page: number
  pages: number
  picture: string
}

/** A page of the real document, set by the server as the PDF is; the one before stays until the new one is there. */
export function Preview(props: { layout: Layout }) {
  const [wanted, setWanted] = useState(1)
  const { shown, answer } = usePage(props.layout, wanted)
  return (
    <section class="layout-preview" aria-label={text("layout.preview")}>
      {answer?.status === "refused" && <Unusable answer={answer} />}
      {shown === undefined ? (
        <p class="late">{text("document.loading")}</p>
      ) : (
        <>
          <img
            src={shown.picture}
            width="694"
            height="982"
            alt={text("layout.pageShown", { page: shown.page, pages: shown.pages })}
          />
          <div class="layout-leaf">
            <Button label={text("layout.back")} onClick={() => setWanted(Math.max(1, shown.page - 1))}>
              ←
            </Button>
            <span role="status">{text("layout.page", { page: shown.page, pages: shown.pages })}</span>
            <Button label={text("layout.on")} onClick={() => setWanted(Math.min(shown.pages, shown.page + 1))}>
              →
            </Button>
          </div>
        </>
      )}
    </section>
  )
}

/** Asked for again when the template has rested, or another page is wanted. */
function usePage(layout: Layout, page: number): { shown: Page | undefined; answer: Fetched | undefined } {
  const ask = useAsk()
  const [shown, setShown] = useState<Page>()
  const [answer, setAnswer] = useState<Fetched>()
  useEffect(() => {
    let here = true
    const pause = setTimeout(async () => {
      const answered = await ask(`layout/preview.json?page=${page}`, { json: layout })
      if (!here) return
      setAnswer(answered)
      if (answered.status === "done") setShown(answered.body as Page)
    }, PAUSE)
    return () => {
      here = false
      clearTimeout(pause)
    }
  }, [ask, layout, page])
  return { shown, answer }
}
