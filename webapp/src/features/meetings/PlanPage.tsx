import { useCallback, useState } from "preact/hooks"
import { api, useApi } from "../../session/desk"
import { Button } from "../../ui/Button"
import { Notice } from "../../ui/Notice"
import { deskRefusal, deskText } from "../../ui/text/desk"
import { AgendaPlan } from "./AgendaPlan"
import { Calling } from "./Calling"
import { enter, type Prepared, whenOf } from "./meetings"
import { People } from "./People"
import { TimeFields, told, type When } from "./TimeFields"
import "./meetings.css"

/** Does one thing to the meeting that is planned. Resolves with whether it was done; why not is shown at the top of the page. */
export type Act = (address: string, json: object) => Promise<unknown>
export type Do = (type: string, fields: object) => Promise<boolean>

/** Planning one meeting: when and where, what will be taken up, who is called, and the notice. */
export function PlanPage(props: { parts: Record<string, string> }) {
  const meeting = props.parts.meeting ?? ""
  const lying = useApi<Prepared>(`meetings/${meeting}`)
  const [refused, setRefused] = useState<string>()
  const { again } = lying
  const act: Act = useCallback(
    async (address, json) => {
      setRefused(undefined)
      const answer = await api(`meetings/${meeting}/${address}`, { json: { id: crypto.randomUUID(), ...json } })
      if (answer.status === "refused") setRefused(answer.code)
      await again()
      return answer.status === "done" ? (answer.body ?? true) : undefined
    },
    [meeting, again],
  )
  const does: Do = useCallback(
    async (type, fields) => (await act("commands", { command: { type, ...fields } })) !== undefined,
    [act],
  )
  if (lying.value === undefined) {
    if (lying.refused === undefined) return null
    return (
      <>
        <h1>{deskText("meetings.title")}</h1>
        <Notice tone="danger">
          {lying.refused === "NO_SEAT" ? deskText("plan.noSeat") : deskRefusal(lying.refused)}
        </Notice>
        <p>
          <a href="/hem">{deskText("plan.back")}</a>
        </p>
      </>
    )
  }
  return <Planned prepared={lying.value} refused={refused} act={act} does={does} />
}

function Planned(props: { prepared: Prepared; refused: string | undefined; act: Act; does: Do }) {
  const { prepared, act, does } = props
  const { meeting } = prepared.view
  const ahead = meeting.phase === "planned" || meeting.phase === "checkIn"
  return (
    <div class="plan">
      <header class="plan-head">
        <p>
          <a href="/hem">{deskText("plan.back")}</a>
        </p>
        <h1>{meeting.title}</h1>
        <p>
          {whenOf(meeting)}
          {meeting.place && `, ${meeting.place}`}
        </p>
        {meeting.phase === "cancelled" && <Notice>{`${deskText("plan.cancelled")} ${meeting.reason ?? ""}`}</Notice>}
        {!ahead && meeting.phase !== "cancelled" && <Notice>{deskText("plan.over")}</Notice>}
        {meeting.phase !== "cancelled" && <EnterPage meeting={meeting.id} main={!ahead} />}
      </header>
      <div role="status" class="plan-refused">
        {props.refused && <Notice tone="danger">{deskRefusal(props.refused)}</Notice>}
      </div>
      {ahead && (
        <>
          <TimeAndPlace prepared={prepared} does={does} />
          <AgendaPlan view={prepared.view} does={does} />
          <People prepared={prepared} act={act} does={does} />
          <Calling prepared={prepared} act={act} />
        </>
      )}
    </div>
  )
}

function EnterPage(props: { meeting: string; main: boolean }) {
  const [refused, setRefused] = useState<string>()
  return (
    <div class="plan-enter">
      <Button
        tone={props.main ? "main" : "plain"}
        onClick={() => void enter(props.meeting).then((why) => setRefused(why))}
      >
        {deskText("plan.enter")}
      </Button>
      <p class="quiet">{deskText("plan.enterHint")}</p>
      {refused && <Notice tone="danger">{deskRefusal(refused)}</Notice>}
    </div>
  )
}

function TimeAndPlace(props: { prepared: Prepared; does: Do }) {
  const { meeting } = props.prepared.view
  const [open, setOpen] = useState(false)
  const [when, setWhen] = useState<When>()
  const [saving, setSaving] = useState(false)
  const now: When = when ?? {
    date: meeting.date,
    start: meeting.start ?? "",
    end: meeting.end ?? "",
    place: meeting.place ?? "",
    mode: meeting.mode ?? "onSite",
    joinLink: meeting.joinLink ?? "",
    extra: meeting.extra === true,
  }
  const save = async (event: Event) => {
    event.preventDefault()
    setSaving(true)
    const done = await props.does("setTimeAndPlace", told(now))
    setSaving(false)
    if (done) {
      setWhen(undefined)
      setOpen(false)
    }
  }
  return (
    <section aria-labelledby="tid">
      <h2 id="tid">{deskText("plan.when")}</h2>
      {open ? (
        <form class="plan-form" onSubmit={save}>
          <TimeFields when={now} onChange={setWhen} />
          <Button type="submit" tone="main" busy={saving}>
            {deskText("time.save")}
          </Button>
        </form>
      ) : (
        <>
          <p>
            {whenOf(meeting)}
            <br />
            {meeting.place}, {deskText(`time.mode.${meeting.mode ?? "onSite"}`).toLowerCase()}
            {meeting.joinLink && (
              <>
                <br />
                <a href={meeting.joinLink}>{meeting.joinLink}</a>
              </>
            )}
          </p>
          <Button tone="quiet" onClick={() => setOpen(true)}>
            {deskText("time.change")}
          </Button>
        </>
      )}
    </section>
  )
}
