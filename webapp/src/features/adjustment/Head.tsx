import "./document.css"
import { isFinished, lifeOf } from "../../model/documentLife"
import { useSelf, useView } from "../../session/hooks"
import { date } from "../../ui/format"
import { text } from "../../ui/text"
import { ChecksToSee } from "./Checks"
import { Hash } from "./Hash"
import { Seal } from "./Seal"
import { Signers } from "./Signers"
import { itemsOfDocument, moment } from "./words"

/** Which of the document's pages is shown. The address says which: `#dokument`, `#dokument-andringar`, `#dokument-versioner`. */
export type DocumentPart = "read" | "changes" | "versions" | "layout" | "web"

export const PARTS: Record<DocumentPart, string> = {
  read: "dokument",
  changes: "dokument-andringar",
  versions: "dokument-versioner",
  layout: "dokument-utseende",
  web: "dokument-webben",
}

/** The head of the document's pages: how far it has come, which edition, who has signed, and the way to its other pages. */
export function Head(props: { part: DocumentPart }) {
  const meeting = useView((view) => view.meeting)
  const life = useView(lifeOf)
  const title = text(`document.${meeting.documentType}`)
  return (
    <header class="document-head">
      <div class="document-state">
        <h2 id="point" class="point" tabIndex={-1}>
          {title}
        </h2>
        <Steps />
        <p class="document-facts quiet">
          {life.edition !== undefined && text("document.edition", { edition: life.edition })}
          {life.frozenAt !== undefined && `, ${text("document.frozenAt", { at: moment(life.frozenAt) })}`}
        </p>
        {life.sha256 !== undefined && <Hash hex={life.sha256} />}
        <Seal />
        <Deadline />
        <ChecksToSee />
      </div>
      <Signers />
      <Parts shown={props.part} />
    </header>
  )
}

/** Draft, review, signing, adjusted: where it is now is a word in bold, what is behind has a tick. */
function Steps() {
  const type = useView((view) => view.meeting.documentType)
  const state = useView((view) => lifeOf(view).state)
  const steps =
    type === "protokoll" ? (["draft", "review", "signing", "adjusted"] as const) : (["draft", "finalised"] as const)
  const now = state === "frozen" || state === "partlySigned" ? "signing" : state
  const at = (steps as readonly string[]).indexOf(now)
  return (
    <ol role="list" class="life" aria-label={text("document.steps")}>
      {steps.map((step, index) => {
        const done = index < at || isFinished(state)
        return (
          <li
            key={step}
            class={index === at ? "now" : done ? "done" : ""}
            aria-current={index === at ? "step" : undefined}
          >
            {done && (
              <span class="tick">
                <span aria-hidden="true">✓</span>
                <span class="unseen">{text("document.stepDone")}: </span>
              </span>
            )}
            {text(`document.step.${step}`)}
          </li>
        )
      })}
    </ol>
  )
}

function Deadline() {
  const life = useView(lifeOf)
  if (life.referred !== undefined) return <p>{text("document.referred", { to: life.referred.to })}</p>
  if (life.deadline === undefined || life.state === "draft" || isFinished(life.state)) return null
  const gone = life.deadline < new Date().toISOString().slice(0, 10)
  return (
    <p class={gone ? "deadline gone" : "deadline"}>
      {text(gone ? "document.deadlineGone" : "document.deadline", { date: date(life.deadline) })}
    </p>
  )
}

function Parts(props: { shown: DocumentPart }) {
  const reads = useSelf((self) => self.roles?.includes("secretary") === true || self.may?.sign !== undefined)
  // Those who have the document before it is finished may also see how it came to be as it is.
  const compares = useView((view) => lifeOf(view).comments !== undefined) || reads
  const view = useView((whole) => whole)
  const last = itemsOfDocument(view).at(-1)
  const sets = useSelf((self) => self.roles?.includes("secretary") === true)
  const parts: DocumentPart[] = ["read", ...(compares ? (["changes"] as const) : []), "versions"]
  if (sets) parts.push("web", "layout")
  return (
    <nav class="parts" aria-label={text("document.views")}>
      {parts.map((part) => (
        <a key={part} href={`#${PARTS[part]}`} aria-current={props.shown === part ? "page" : undefined}>
          {text(`document.${part}`)}
        </a>
      ))}
      <a class="to-meeting" href={last === undefined ? `#${view.order[0]}` : `#${last}`}>
        {text("document.toMeeting")}
      </a>
    </nav>
  )
}
