import type { ComponentType } from "preact"
import { useState } from "preact/hooks"
import {
  type DocumentStep,
  documentStep,
  dueReminder,
  isFinished,
  isFixed,
  isResolved,
  lifeOf,
} from "../../../model/documentLife"
import type { MeetingView, SelfView } from "../../../model/view"
import { useNow, usePerson, useSelf, useView } from "../../../session/hooks"
import { Button } from "../../../ui/Button"
import { Dialog } from "../../../ui/Dialog"
import { useKeys } from "../../../ui/keys"
import { Menu } from "../../../ui/Menu"
import { type TextKey, text } from "../../../ui/text"
import { PARTS } from "../Head"
import { useStanding } from "../standing"
import { names, stepWords } from "../words"
import { CorrectForm } from "./CorrectForm"
import { DisagreeForm, ReferForm } from "./DisagreeForm"
import { FreezeForm } from "./FreezeForm"
import { OutsideForm } from "./OutsideForm"
import { PaperForm } from "./PaperForm"
import { RemindForm } from "./RemindForm"
import { ReopenForm } from "./ReopenForm"
import { FinaliseForm, SendForm } from "./SendForm"
import { SignForm } from "./SignForm"

/** Something that may be done, in a form of its own. */
interface Act {
  label: TextKey
  Form: ComponentType<{ onDone: () => void }>
  /** Whether the server would take it now. */
  open: (self: SelfView, view: MeetingView) => boolean
  /** The steps at which it stands in sight; at others it is behind a word. */
  near?: DocumentStep[]
}

const can = (command: string) => (self: SelfView) => self.may?.[command] === true

const reminds = (self: SelfView) => self.may?.reopenDocument === true || self.may?.freezeDocument === true

/** What the step at hand does; the others ask for nothing that has a form. */
const MAIN: Partial<Record<DocumentStep, Act>> = {
  send: { label: "act.send", Form: SendForm, open: can("sendForAdjustment") },
  finalise: { label: "act.finalise", Form: FinaliseForm, open: can("finaliseNotes") },
  freeze: { label: "act.freeze", Form: FreezeForm, open: can("freezeDocument") },
  sign: { label: "act.sign", Form: SignForm, open: can("sign") },
}

/** Only where the installation has a signing service. */
const OUTSIDE: Act = { label: "act.outside", Form: OutsideForm, open: can("signOnPaper"), near: ["awaitOthers"] }

const BESIDE: Act[] = [
  OUTSIDE,
  { label: "act.disagree", Form: DisagreeForm, open: can("recordDisagreement"), near: ["review"] },
  { label: "act.remind", Form: RemindForm, open: reminds, near: ["awaitOthers"] },
  { label: "act.paper", Form: PaperForm, open: can("signOnPaper"), near: ["awaitOthers"] },
  { label: "act.reopen", Form: ReopenForm, open: can("reopenDocument") },
  { label: "act.refer", Form: ReferForm, open: can("referAdjustment") },
  {
    label: "act.resend",
    Form: SendForm,
    open: (self, view) => lifeOf(view).state === "review" && can("sendForAdjustment")(self),
  },
  { label: "act.correct", Form: CorrectForm, open: can("correct"), near: ["done"] },
]

/** The bar below the document: the one thing that lies nearest for this person, and what else may be done. */
export function Acts(props: { shown: string }) {
  const view = useView((whole) => whole)
  const self = useSelf((whole) => whole)
  const me = usePerson()
  const life = lifeOf(view)
  const step = documentStep(view, self, me)
  const [asking, setAsking] = useState<Act>()
  const main = MAIN[step]
  useKeys("Ctrl + Enter", () => setAsking(main), main !== undefined)
  const service = useStanding()?.outside.service !== undefined
  const beside = BESIDE.filter((act) => act.open(self, view) && (act !== OUTSIDE || service))
  return (
    <div class="console">
      <div class="console-words">
        <p class="sentence">{stepWords(view, life, step)}</p>
        {step === "freeze" && <Unresolved />}
        {reminds(self) && <Due />}
      </div>
      <div class="console-acts">
        <Beside acts={beside} step={step} onAsk={setAsking} />
        {main && (
          <Button tone="main" large keys="Ctrl + Enter" onClick={() => setAsking(main)}>
            {text(main.label)}
          </Button>
        )}
        {isFinished(life.state) && props.shown !== "versions" && (
          <a class="button main large" href={`#${PARTS.versions}`}>
            {text("act.done.link")}
          </a>
        )}
      </div>
      <Dialog
        title={asking === undefined ? "" : text(asking.label)}
        open={asking !== undefined}
        onClose={() => setAsking(undefined)}
      >
        {asking && <asking.Form onDone={() => setAsking(undefined)} />}
      </Dialog>
    </div>
  )
}

function Beside(props: { acts: Act[]; step: DocumentStep; onAsk: (act: Act) => void }) {
  const near = props.acts.filter((act) => act.near?.includes(props.step))
  const far = props.acts.filter((act) => !near.includes(act))
  const button = (act: Act) => (
    <Button key={act.label} onClick={() => props.onAsk(act)}>
      {text(act.label)}
    </Button>
  )
  if (props.acts.length === 0) return null
  return (
    <div class="beside">
      {near.map(button)}
      {far.length > 0 && (
        <Menu label={text("common.more")} up>
          {far.map(button)}
        </Menu>
      )}
    </div>
  )
}

function Unresolved() {
  const count = useView((view) => Object.values(lifeOf(view).comments ?? {}).filter((one) => !isResolved(one)).length)
  const fixed = useView((view) => isFixed(lifeOf(view).state))
  if (count === 0 || fixed) return null
  return <p>{count === 1 ? text("act.freeze.comment") : text("act.freeze.comments", { count })}</p>
}

/** A day has come on which somebody is to be reminded. */
function Due() {
  const view = useView((whole) => whole)
  const now = useNow(60_000)
  const due = dueReminder(lifeOf(view), new Date(now).toLocaleDateString("sv-SE"))
  if (due === undefined || due.what === "send") return null
  return <p>{text(due.what === "overdue" ? "act.remind.overdue" : "act.remind.due", { names: names(view, due.to) })}</p>
}
