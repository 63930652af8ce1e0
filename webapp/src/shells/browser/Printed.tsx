import { render } from "preact"
import { useEffect } from "preact/hooks"
import { Dissent } from "../../features/dissent/Dissent"
import { CoverPage } from "../../features/minutes/CoverPage"
import { FollowedText } from "../../features/minutes/FollowedText"
import { MinutesPage } from "../../features/minutes/MinutesPage"
import { Decisions } from "../../features/proposals/Decisions"
import { SessionProvider, useSession, useView } from "../../session/hooks"

/** Printing the page prints the document as it stands, every § of it. It is put together when printing begins. */
export function Printed() {
  const session = useSession()
  useEffect(() => {
    const place = document.createElement("div")
    place.className = "printed"
    const before = () => {
      document.body.append(place)
      // Rendered at once: the browser takes the page when the event has been heard.
      render(
        <SessionProvider value={session}>
          <Whole />
        </SessionProvider>,
        place,
      )
    }
    const after = () => {
      render(null, place)
      place.remove()
    }
    addEventListener("beforeprint", before)
    addEventListener("afterprint", after)
    return () => {
      removeEventListener("beforeprint", before)
      removeEventListener("afterprint", after)
      after()
    }
  }, [session])
  return null
}

function Whole() {
  const order = useView((view) => view.order.filter((id) => view.items[id]?.number !== undefined))
  return (
    <>
      <CoverPage still />
      {order.map((id) => (
        <MinutesPage key={id} item={id} still>
          <Decisions item={id} Text={FollowedText} />
          <Dissent item={id} still />
        </MinutesPage>
      ))}
    </>
  )
}
