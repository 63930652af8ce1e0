import { useState } from "preact/hooks"
import { useApi, useSend } from "../../session/desk"
import { Button } from "../../ui/Button"
import { Notice } from "../../ui/Notice"
import { deskRefusal, deskText } from "../../ui/text/desk"
import { REPLIES, type Reply, replyWords, whenOf } from "./meetings"
import "./meetings.css"

interface Invitation {
  name: string
  body: string
  title: string
  date: string
  start?: string
  end?: string
  place: string
  reply?: Reply
  open: boolean
  cancelled: boolean
  remote: boolean
}

/** Answering an invitation by the link in a letter. Looking at it answers nothing: that takes a press. */
export function ReplyPage(props: { parts: Record<string, string> }) {
  const address = `replies/${props.parts.token ?? ""}`
  const told = useApi<Invitation>(address)
  const send = useSend()
  const [given, setGiven] = useState<Reply>()
  if (told.refused !== undefined) {
    return (
      <>
        <h1>{deskText("answer.title")}</h1>
        <Notice>{told.refused === "NOT_FOUND" ? deskText("answer.gone") : deskRefusal(told.refused)}</Notice>
      </>
    )
  }
  const asked = told.value
  if (asked === undefined) return <h1>{deskText("answer.title")}</h1>
  const answer = async (reply: Reply) => {
    if ((await send.send(address, { json: { answer: reply } })) !== undefined) {
      setGiven(reply)
      await told.again()
    }
  }
  return (
    <>
      <h1>{asked.title}</h1>
      <p>
        {whenOf(asked)}
        <br />
        {asked.place}
      </p>
      <h2>{deskText("answer.title")}</h2>
      <p>{deskText("answer.hello", { name: asked.name })}</p>
      {asked.cancelled && <Notice>{deskText("answer.cancelled")}</Notice>}
      {!asked.open && !asked.cancelled && <Notice>{deskText("answer.over")}</Notice>}
      <p role="status">
        {given !== undefined && deskText("answer.thanks", { reply: replyWords(given) })}
        {given === undefined && asked.reply && asked.open && deskText("answer.now", { reply: replyWords(asked.reply) })}
      </p>
      {asked.open && (
        <div class="answers">
          {REPLIES.filter((reply) => reply !== "comesRemote" || asked.remote).map((reply) => (
            <Button
              key={reply}
              large
              pressed={(given ?? asked.reply) === reply}
              busy={send.pending}
              onClick={() => void answer(reply)}
            >
              {deskText(`answer.${reply}`)}
            </Button>
          ))}
        </div>
      )}
      {send.refused && <Notice tone="danger">{deskRefusal(send.refused)}</Notice>}
      {!asked.cancelled && (
        <p>
          <a href={`/api/${address}/calendar.ics`} download>
            {deskText("answer.calendar")}
          </a>
        </p>
      )}
    </>
  )
}
