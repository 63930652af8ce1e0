import { useState } from "preact/hooks"
import { useApi, useSend } from "../../session/desk"
import { Button } from "../../ui/Button"
import { Notice } from "../../ui/Notice"
import { type DeskKey, deskRefusal, deskText } from "../../ui/text/desk"
import { enter, type MeetingRow, REPLIES, type Reply, replyWords, whenOf } from "./meetings"
import "./meetings.css"

/** Where everybody begins: what is asked of me, my meetings of today, those to come, and those that have been. */
export function HomePage() {
  const told = useApi<{ today: string; meetings: MeetingRow[] }>("me/meetings")
  if (told.value === undefined) {
    return (
      <>
        <h1>{deskText("meetings.title")}</h1>
        {told.refused && <Notice tone="danger">{deskRefusal(told.refused)}</Notice>}
      </>
    )
  }
  const { today, meetings } = told.value
  const running = (row: MeetingRow) => ["checkIn", "open", "adjourned"].includes(row.phase)
  const now = meetings.filter((row) => running(row) || (row.date === today && row.phase !== "closed"))
  const coming = meetings.filter((row) => !now.includes(row) && row.date > today && row.phase !== "closed")
  const past = meetings.filter((row) => !now.includes(row) && !coming.includes(row)).reverse()
  return (
    <>
      <h1>{deskText("meetings.title")}</h1>
      <Asked rows={meetings} again={told.again} />
      {meetings.length === 0 && <p>{deskText("meetings.none")}</p>}
      <Rows title="meetings.today" rows={now} main />
      <Rows title="meetings.upcoming" rows={coming} />
      <Rows title="meetings.past" rows={past} />
    </>
  )
}

/** What waits for me, each with the way to it. */
function Asked(props: { rows: MeetingRow[]; again: () => Promise<void> }) {
  const asked = props.rows.flatMap((row) => {
    const reply = row.invited && row.phase === "planned" && row.noticeSent !== undefined && row.reply === undefined
    const what: DeskKey[] = [
      ...(reply ? (["meetings.asked.reply"] as const) : []),
      ...(row.document === undefined ? [] : ([`meetings.asked.${row.document}`] as const)),
    ]
    return what.map((key) => ({ row, key }))
  })
  if (asked.length === 0) return null
  return (
    <section aria-labelledby="att-gora">
      <h2 id="att-gora">{deskText("meetings.asked")}</h2>
      <ul class="meeting-rows" role="list">
        {asked.map(({ row, key }) => (
          <li key={row.id + key}>
            <div>
              <strong>{deskText(key)}</strong>
              <p class="quiet">
                {row.title}, {whenOf(row)}
              </p>
            </div>
            {key === "meetings.asked.reply" ? (
              <Answer meeting={row.id} again={props.again} />
            ) : (
              <Enter meeting={row.id} title={row.title} main />
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}

/** Answers the invitation where it is asked for. */
function Answer(props: { meeting: string; again: () => Promise<void> }) {
  const send = useSend()
  const answer = async (reply: Reply) => {
    await send.send(`me/meetings/${props.meeting}/reply`, { json: { answer: reply } })
    await props.again()
  }
  return (
    <div class="buttons">
      {REPLIES.map((reply) => (
        <Button key={reply} busy={send.pending} onClick={() => void answer(reply)}>
          {replyWords(reply)}
        </Button>
      ))}
      {send.refused && <Notice tone="danger">{deskRefusal(send.refused)}</Notice>}
    </div>
  )
}

function Rows(props: { title: DeskKey; rows: MeetingRow[]; main?: boolean }) {
  if (props.rows.length === 0) return null
  return (
    <section aria-labelledby={props.title}>
      <h2 id={props.title}>{deskText(props.title)}</h2>
      <ul class="meeting-rows" role="list">
        {props.rows.map((row) => (
          <Row key={row.id} row={row} main={props.main === true} />
        ))}
      </ul>
    </section>
  )
}

function Row(props: { row: MeetingRow; main: boolean }) {
  const { row } = props
  const ahead = row.phase === "planned" || row.phase === "checkIn"
  return (
    <li class={row.phase}>
      <div>
        <strong>{row.title}</strong>
        <p class="quiet">
          {whenOf(row)}
          {row.place && `, ${row.place}`}
        </p>
        <Standing row={row} />
      </div>
      <div class="buttons">
        {row.prepares && ahead && (
          <a
            class="button plain"
            href={`/hem/moten/${row.id}`}
            aria-label={`${deskText("meetings.plan")} ${row.title}`}
          >
            {deskText("meetings.plan")}
          </a>
        )}
        {row.invited && row.phase !== "cancelled" && (
          <Enter meeting={row.id} title={row.title} main={props.main} past={row.phase === "closed"} />
        )}
      </div>
    </li>
  )
}

function Standing(props: { row: MeetingRow }) {
  const { row } = props
  const words = [
    row.phase === "planned" && row.noticeSent === undefined && deskText("meetings.phase.draft"),
    row.phase !== "planned" && deskText(`meetings.phase.${row.phase}`),
    row.phase === "planned" && row.reply !== undefined && replyWords(row.reply),
  ].filter((word) => word !== false)
  return words.length === 0 ? null : <p class="word">{words.join(" · ")}</p>
}

function Enter(props: { meeting: string; title: string; main?: boolean; past?: boolean }) {
  const [state, setState] = useState<{ busy: boolean; refused?: string | undefined }>({ busy: false })
  const go = async () => {
    setState({ busy: true })
    setState({ busy: false, refused: await enter(props.meeting) })
  }
  const words = deskText(props.past ? "meetings.read" : "meetings.enter")
  return (
    <>
      <Button
        tone={props.main ? "main" : "plain"}
        busy={state.busy}
        onClick={() => void go()}
        label={`${words}: ${props.title}`}
      >
        {words}
      </Button>
      {state.refused && <Notice tone="danger">{deskRefusal(state.refused)}</Notice>}
    </>
  )
}
