import { useState } from "preact/hooks"
import type { ItemId } from "../../model/view"
import { useCommand, useMay, usePerson, useView } from "../../session/hooks"
import { Button } from "../../ui/Button"
import { Dialog } from "../../ui/Dialog"
import { itemNumber } from "../../ui/format"
import { Notice } from "../../ui/Notice"
import { refusal, text } from "../../ui/text"
import { Sending } from "./acts/Sending"
import { names } from "./words"

/** A § that cannot wait is adjusted during the meeting: its words and decisions are locked and signed at once. */
export function AtOnce(props: { item: ItemId }) {
  const item = useView((view) => view.items[props.item])
  const numbering = useView((view) => view.meeting.numbering)
  const may = useMay("adjustAtOnce")
  if (item?.number === undefined || item.status !== "done" || item.hidden) return null
  const point = itemNumber(item.number, numbering)
  if (item.adjusted !== undefined) return <Adjusted item={props.item} point={point} />
  return may ? <Declare item={props.item} point={point} /> : null
}

function Declare(props: { item: ItemId; point: string }) {
  const adjust = useCommand("adjustAtOnce")
  const [open, setOpen] = useState(false)
  const go = async () => {
    const answer = await adjust.send({ item: props.item })
    if (answer.status === "done") setOpen(false)
  }
  return (
    <>
      <Button tone="quiet" onClick={() => setOpen(true)}>
        {text("atOnce.do")}
      </Button>
      <Dialog title={text("atOnce.do")} open={open} onClose={() => setOpen(false)}>
        <Sending label={text("atOnce.confirm")} pending={adjust.pending} refused={adjust.refused} onSend={go}>
          <p>{text("atOnce.words", { point: props.point })}</p>
        </Sending>
      </Dialog>
    </>
  )
}

function Adjusted(props: { item: ItemId; point: string }) {
  const view = useView((whole) => whole)
  const sign = useCommand("signItem")
  const may = useMay("signItem")
  const me = usePerson()
  const signed = Object.keys(view.items[props.item]?.adjusted?.signed ?? {})
  return (
    <div class="at-once">
      <p>
        <strong>{text("atOnce.done")}</strong>{" "}
        {signed.length === 0 ? text("atOnce.waits") : text("atOnce.signed", { names: names(view, signed) })}
      </p>
      {may && me !== undefined && !signed.includes(me) && (
        <Button busy={sign.pending} onClick={() => sign.send({ item: props.item })}>
          {text("atOnce.sign", { point: props.point })}
        </Button>
      )}
      {sign.refused && <Notice tone="danger">{refusal(sign.refused)}</Notice>}
    </div>
  )
}
