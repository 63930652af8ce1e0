import { useView } from "../../session/hooks"
import { text } from "../../ui/text"
import { Finish } from "./Finish"

/** The whole document as it stands. The addresses are beside the page's own. */
export function Documents() {
  const draft = useView((view) => view.meeting.documentState !== "finalised")
  const phase = useView((view) => view.meeting.phase)
  if (phase === "planned" || phase === "checkIn") return null
  return (
    <section class="documents" aria-labelledby="documents">
      <h2 id="documents">{text("record.title")}</h2>
      <ul role="list">
        <li>
          <a href="record.html" target="_blank" rel="noopener">
            {text("record.html")}
          </a>
        </li>
        <li>
          <a href="record.pdf" target="_blank" rel="noopener">
            {text("record.pdf")}
          </a>
        </li>
      </ul>
      <Finish />
      {draft && <p class="quiet tiny">{text("record.draft")}</p>}
    </section>
  )
}
