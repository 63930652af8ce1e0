/** The document as data (`record.json`): what is printed and signed, word by word. */

import { effect } from "@preact/signals"
import { useEffect, useState } from "preact/hooks"
import type { ItemId, MeetingView } from "../../../model/view"
import { type Fetched, useSession } from "../../../session/hooks"

export interface LinePiece {
  text?: string
  bold?: boolean
  italic?: boolean
  href?: string
  break?: boolean
  reference?: string
  anchor?: string
}

export type Line = LinePiece[]

export type RecordBlock =
  | { type: "paragraph"; line: Line }
  | { type: "heading"; level: number; line: Line }
  | { type: "list"; ordered: boolean; start?: number; items: { line: Line; blocks?: RecordBlock[] }[] }
  | { type: "quotedDecision"; decidedBy?: string; blocks: RecordBlock[] }
  | { type: "decisions"; heading: string; points: { number?: number; line: Line; blocks?: RecordBlock[] }[] }
  | { type: "proposals"; heading: string; proposals: { proposers: string[]; motion: string; wording: string }[] }
  | { type: "decisionPath"; heading: string; sentences: string[] }
  | {
      type: "vote"
      heading: string
      order?: string
      rollCall: { choice: string; count: number; names?: string[] }[]
      outcome: string[]
    }
  | { type: "statements"; heading: string; statements: { text: string; reasons?: string }[] }
  | { type: "form"; heading: string; fields: { label: string; text: string }[] }
  | { type: "costSplit"; text: string; columns: string[]; rows: string[][] }
  | { type: "table"; columns: string[]; rows: string[][] }
  | { type: "remark"; kind: string; text: string }

export interface RecordSection {
  anchor: string
  label?: string
  title: string
  blocks: RecordBlock[]
}

export interface RecordDocument {
  title: string
  timeAndPlace?: { label: string; text: string }
  attendance: { heading: string; people: { name: string; organisation?: string; notes?: string[] }[] }[]
  offices: { label: string; name: string; ranges?: string; signed?: string }[]
  attachmentsHeading?: string
  attachments: { number: number; title: string; section?: string; separately?: boolean }[]
  sections: RecordSection[]
  pageFurniture: { header: string[] }
}

/** The item that a section is about; sections of the whole document (who has signed) are about none. */
export function itemOf(view: MeetingView, anchor: string): ItemId | undefined {
  return view.order.find((id) => {
    const number = view.items[id]?.number
    return anchor === (number === undefined ? `utan-nummer-${id}` : `p${number}`)
  })
}

/** How long nothing has been written or done before the document is fetched again, in milliseconds. */
const PAUSE = 2_000

/** The document as it stands, fetched anew when what it is made of has changed; absent until the first answer. */
export function useRecord(): Fetched<RecordDocument> | undefined {
  const session = useSession()
  const [fetched, setFetched] = useState<Fetched<RecordDocument>>()
  useEffect(() => {
    let here = true
    let pause: ReturnType<typeof setTimeout> | undefined
    let wait = 0
    const look = async () => {
      const answer = (await session.ask("record.json")) as Fetched<RecordDocument>
      // Once it is on the page it stays there: a server that is away for a moment takes no words from who reads.
      if (here) setFetched((was) => (was?.status === "done" && answer.status !== "done" ? was : answer))
    }
    const stop = effect(() => {
      const view = session.view.value
      for (const item of Object.values(view?.items ?? {})) if (item.text) void session.text(item.text).value
      clearTimeout(pause)
      pause = setTimeout(look, wait)
      wait = PAUSE
    })
    return () => {
      here = false
      clearTimeout(pause)
      stop()
    }
  }, [session])
  return fetched
}
