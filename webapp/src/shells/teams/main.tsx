import { render } from "preact"
import "../../ui/styles/fonts.css"
import "../../ui/styles/tokens.css"
import "../../ui/styles/base.css"
import "../../ui/styles/components.css"
import "./teams.css"
import { Choose } from "./Choose"
import { Enter } from "./Enter"
import { meetHost } from "./host"

const root = document.getElementById("app")
if (root !== null) {
  const asked = new URLSearchParams(location.search)
  const choosing = location.pathname === "/teams/config"
  void meetHost().then((host) => {
    if (choosing) render(<Choose host={host} asked={asked} />, root)
    else render(<Enter host={host} asked={asked} />, root)
  })
}
