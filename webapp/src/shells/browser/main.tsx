import { render } from "preact"
import { SessionProvider } from "../../session/hooks"
import "./styles"
import { startSession } from "../../session/browser"
import { inTeams, onStage } from "./onStage"
import { Shell } from "./Shell"

const root = document.getElementById("app")
if (root !== null) {
  if (inTeams()) void import("../teams/follow").then(({ followTeams }) => followTeams())
  const session = startSession()
  if (onStage()) {
    void import("../stage/main").then(({ begin }) => begin(root, session))
  } else {
    render(
      <SessionProvider value={session}>
        <Shell />
      </SessionProvider>,
      root,
    )
  }
}
