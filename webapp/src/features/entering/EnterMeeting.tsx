import { useEffect } from "preact/hooks"
import { useSend } from "../../session/desk"
import { Notice } from "../../ui/Notice"
import { deskRefusal, deskText } from "../../ui/text/desk"

/** On the way into a meeting: takes the seat that whoever is signed in has there, and goes on to the same place in it. */
export function EnterMeeting(props: { parts: Record<string, string> }) {
  const entering = useSend<{ url: string }>()
  const meeting = props.parts.meeting ?? ""
  useEffect(() => {
    let wanted = true
    entering.send(`meetings/${encodeURIComponent(meeting)}/enter`, { json: {} }).then((seat) => {
      if (wanted && seat !== undefined) window.location.replace(seat.url + window.location.hash)
    })
    return () => {
      wanted = false
    }
  }, [meeting])
  if (entering.refused === undefined) return <p class="late">{deskText("enter.going")}</p>
  return (
    <>
      <h1>{deskText("enter.title")}</h1>
      <Notice>{entering.refused === "NOT_FOUND" ? deskText("enter.noSeat") : deskRefusal(entering.refused)}</Notice>
    </>
  )
}
