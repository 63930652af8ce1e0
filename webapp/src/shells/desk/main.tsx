import { render } from "preact"
import "../../ui/styles/fonts.css"
import "../../ui/styles/tokens.css"
import "../../ui/styles/base.css"
import "../../ui/styles/components.css"
import "./desk.css"
import { Desk } from "./Desk"

const root = document.getElementById("app")
if (root !== null) render(<Desk />, root)
