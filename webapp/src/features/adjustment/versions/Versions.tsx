import "./versions.css"
import { isFinished, lifeOf } from "../../../model/documentLife"
import { useFetched, useSelf, useView } from "../../../session/hooks"
import { Notice } from "../../../ui/Notice"
import { refusal, text } from "../../../ui/text"
import { useStanding } from "../standing"
import { moment } from "../words"
import { Announcement } from "./Announcement"
import { Dispatch } from "./Dispatch"
import { Extract } from "./Extract"
import { type Edition, editionName } from "./editions"
import { Forms } from "./Forms"
import { SealReport } from "./SealReport"
import { Verify } from "./Verify"

/** Every version that there has been, none of which vanishes, and what can be made of the document. */
export function Versions() {
  const state = useView((view) => lifeOf(view).state)
  const since = useView((view) => {
    const { edition = 0, corrections = {} } = lifeOf(view)
    return `${lifeOf(view).state} ${edition} ${Object.keys(corrections).length}`
  })
  const seal = useStanding()?.seal.state
  const editions = useFetched<Edition[]>("documents", `${since} ${seal === "sealed"}`)
  const leads = useSelf((self) => self.roles?.includes("secretary") === true)
  return (
    <div class="paper versions">
      <section aria-labelledby="versions">
        <h3 id="versions">{text("versions.title")}</h3>
        {editions === undefined && <p class="late">{text("document.loading")}</p>}
        {editions?.status === "refused" && <Notice tone="danger">{refusal(editions.code)}</Notice>}
        <ul role="list" class="version-list">
          {!isFinished(state) && (
            <li>
              <div class="version-name">
                {text("versions.now")} <span class="quiet tiny">{text("versions.nowDraft")}</span>
              </div>
              <Forms of="record" name={text("versions.now")} forms={["html", "pdf", "docx", "txt", "json"]} />
            </li>
          )}
          {editions?.status === "done" &&
            [...editions.body]
              .reverse()
              .map((edition) => <Version key={`${edition.kind} ${edition.number}`} edition={edition} />)}
        </ul>
      </section>
      <Extract />
      {leads && isFinished(state) && <Dispatch />}
      {leads && <Announcement />}
      {leads && <Others />}
      {leads && isFinished(state) && <Archive />}
    </div>
  )
}

function Version(props: { edition: Edition }) {
  const { edition } = props
  const void_ = useView(
    (view) =>
      edition.kind === "frozen" && (lifeOf(view).voided ?? []).some((voided) => voided.edition === edition.number),
  )
  const by = useView((view) => view.people[edition.createdBy ?? ""]?.name)
  const name = editionName(edition)
  return (
    <li>
      <div class="version-name">
        {name} {void_ && <span class="word">{text("versions.void")}</span>}
        <span class="quiet tiny">
          {[edition.createdAt && moment(edition.createdAt), by, edition.note].filter(Boolean).join(" · ")}
        </span>
      </div>
      <Forms
        of={`documents/${edition.kind}/${edition.number}`}
        name={name}
        forms={edition.forms ?? ["pdf", "docx", "txt", "json"]}
      />
      <Verify edition={edition} name={name} />
      {edition.kind === "sealed" && <SealReport number={edition.number} />}
    </li>
  )
}

/** What else is made of the document. Sheets are of open votes. */
function Others() {
  const shared = useView(({ decisions }) =>
    Object.values(decisions ?? {}).some((one) => one.status === "confirmed" && one.costSplit !== undefined),
  )
  const voted = useView(({ votes }) =>
    Object.values(votes ?? {}).some((vote) => vote.status === "closed" && vote.secret !== true),
  )
  const papers = useView((view) => Object.keys(view.attachments ?? {}).length > 0)
  return (
    <section aria-labelledby="others">
      <h3 id="others">{text("other.title")}</h3>
      <ul role="list" class="other-list">
        <li>
          <a href="#dokument-webben">{text("other.web")}</a>
        </li>
        {voted && (
          <li>
            <a href="roll-call.pdf" target="_blank" rel="noopener">
              {text("other.rollCall")}
            </a>
          </li>
        )}
        {papers && (
          <li>
            <a href="record-with-attachments.pdf" target="_blank" rel="noopener">
              {text("papers.bound")}
            </a>
          </li>
        )}
        {shared && (
          <li>
            <a href="cost-split.pdf" target="_blank" rel="noopener">
              {text("other.costs")}
            </a>
          </li>
        )}
      </ul>
    </section>
  )
}

function Archive() {
  return (
    <section class="archive" aria-labelledby="archive">
      <h3 id="archive">{text("archive.title")}</h3>
      <p class="quiet">{text("archive.hint")}</p>
      <a class="button plain" href="archive.zip" download>
        {text("archive.download")}
      </a>
    </section>
  )
}
