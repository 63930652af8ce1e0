import type { MeetingView } from "../../model/view"
import { text } from "../../ui/text"
import { type Choice, fitting } from "./references"

interface Phrase {
  name: string
  text: string
}

/** What is between brackets is filled in: it is marked when the phrase is put in, and Tab leads to the next. */
const FOR_ALL = ["report", "thanks", "question", "back", "next"] as const
const WHERE_DECIDED = ["decide", "assign", "approve", "note"] as const
/** What the formalities leave: taken over from here, it is text like any other. */
const FORMALITIES = ["opened", "adjuster", "filed", "adopted", "withdrawn", "break", "closed"] as const
const WHERE_LAW_BINDS = ["refer", "proposal", "reasons", "children"] as const

const STATUTORY = ["board", "jointBoard", "federationDirectorate"]

/** What `/` offers: the body's own phrases first, then those that bodies of its kind use. */
export function phrasesFor(view: MeetingView, typed: string): Choice[] {
  const own = (view.phrases ?? []).map(choice("own"))
  const taken = new Set(own.map(({ label }) => label))
  const usual = usualPhrases(view.meeting.body.kind).map(choice("usual"))
  return fitting([...own, ...usual.filter(({ label }) => !taken.has(label))], typed)
}

function choice(from: string): (phrase: Phrase) => Choice {
  return ({ name, text: words }) => ({ key: `${from} ${name}`, label: name, detail: words, puts: { phrase: words } })
}

function usualPhrases(kind: string | undefined): Phrase[] {
  const keys = [
    ...(kind === "network" ? [] : WHERE_DECIDED),
    ...(STATUTORY.includes(kind ?? "") ? WHERE_LAW_BINDS : []),
    ...FOR_ALL,
    ...(kind === "network" ? [] : FORMALITIES),
  ]
  return keys.map((key) => ({ name: text(`phrase.${key}`), text: text(`phrase.${key}.words`) }))
}
