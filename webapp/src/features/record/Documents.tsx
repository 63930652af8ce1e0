import { documentStep, isFinished, lifeOf } from "../../model/documentLife"
import { usePerson, useSelf, useView } from "../../session/hooks"
import { text } from "../../ui/text"

/** The way to the document as a whole, and how far it has come. The addresses of its forms are beside the page's own. */
export function Documents() {
  const state = useView((view) => lifeOf(view).state)
  const phase = useView((view) => view.meeting.phase)
  const type = useView((view) => view.meeting.documentType)
  if (phase === "planned" || phase === "checkIn") return null
  return (
    <section class="documents" aria-labelledby="documents">
      <h2 id="documents">{text("record.title")}</h2>
      <ul role="list">
        <li>
          <a href="#dokument">{text(type === "protokoll" ? "record.whole" : "record.wholeNotes")}</a>
        </li>
        <li>
          <a href="record.pdf" target="_blank" rel="noopener">
            {text("record.pdf")}
          </a>
        </li>
      </ul>
      <p class="quiet tiny">{isFinished(state) ? text(`document.state.${state}`) : text("record.draft")}</p>
    </section>
  )
}

/** In the bar, after the meeting: the document waits for this person. */
export function DocumentAsks() {
  const me = usePerson()
  const self = useSelf((whole) => whole)
  const step = useView((view) => documentStep(view, self, me))
  const closed = useView((view) => view.meeting.phase === "closed")
  const notes = useView((view) => view.meeting.documentType === "minnesanteckningar")
  if (!closed || step === "await" || step === "done") return null
  return (
    <div class="console">
      <p class="console-words sentence">{text(`record.asks.${step}`)}</p>
      <div class="console-acts">
        <a class="button main large" href="#dokument">
          {text(notes ? "document.openNotes" : "document.open")}
        </a>
      </div>
    </div>
  )
}
