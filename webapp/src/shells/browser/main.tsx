import { render } from "preact"
import { SessionProvider } from "../../session/hooks"
import "./styles"
import { startSession } from "../../session/browser"
import { Shell } from "./Shell"

const root = document.getElementById("app")
if (root !== null) {
  render(
    <SessionProvider value={startSession()}>
      <Shell />
    </SessionProvider>,
    root,
  )
}
