import { useState } from "preact/hooks"
import type { Person, PersonId } from "../../model/view"
import { useCommand, useMay, useOffered, useView } from "../../session/hooks"
import { Button } from "../../ui/Button"
import { Dialog } from "../../ui/Dialog"
import { Notice } from "../../ui/Notice"
import { refusal, text } from "../../ui/text"

/** What those who lead can change about one person: here or from afar, and whether they still serve. */
export function PersonMore(props: { id: PersonId; person: Person }) {
  const [open, setOpen] = useState(false)
  const { person } = props
  return (
    <>
      <Button tone="quiet" label={text("person.changeLabel", { name: person.name })} onClick={() => setOpen(true)}>
        {text("person.change")}
      </Button>
      <Dialog title={person.name} open={open} onClose={() => setOpen(false)}>
        <div class="person-more">
          <ModeOf id={props.id} person={person} />
          {person.servesFor !== undefined && <EndService id={props.id} />}
        </div>
      </Dialog>
    </>
  )
}

function ModeOf(props: { id: PersonId; person: Person }) {
  const set = useCommand("setMode")
  const offered = useOffered("setMode")
  if (!offered) return null
  const now = props.person.mode ?? "onSite"
  return (
    <fieldset>
      <legend>{text("person.mode", { name: props.person.name })}</legend>
      <div class="buttons">
        {(["onSite", "remote"] as const).map((mode) => (
          <Button
            key={mode}
            pressed={now === mode}
            busy={set.pending}
            onClick={() => now !== mode && set.send({ person: props.id, mode })}
          >
            {text(`mode.${mode}`)}
          </Button>
        ))}
      </div>
      {set.refused && <Notice tone="danger">{refusal(set.refused)}</Notice>}
    </fieldset>
  )
}

function EndService(props: { id: PersonId }) {
  const end = useCommand("endService")
  const name = useView((view) => view.people[props.id]?.name ?? "")
  return (
    <div>
      <Button
        busy={end.pending}
        label={text("serve.endLabel", { name })}
        onClick={() => end.send({ person: props.id })}
      >
        {text("serve.end")}
      </Button>
      {end.refused && <Notice tone="danger">{refusal(end.refused)}</Notice>}
    </div>
  )
}

/** One's own way of taking part, changed by oneself: from the room to afar and back. */
export function OwnMode(props: { id: PersonId }) {
  const set = useCommand("setMode")
  const may = useMay("setMode")
  const hybrid = useView((view) => view.meeting.mode === "hybrid")
  const mode = useView((view) => view.people[props.id]?.mode)
  const here = useView((view) => view.people[props.id]?.here === true)
  if (!may || !hybrid || !here || mode === undefined) return null
  const other = mode === "remote" ? "onSite" : "remote"
  return (
    <p class="own-mode">
      {text(mode === "remote" ? "mode.yours.remote" : "mode.yours.onSite")}{" "}
      <Button tone="quiet" busy={set.pending} onClick={() => set.send({ person: props.id, mode: other })}>
        {text(other === "remote" ? "mode.toRemote" : "mode.toOnSite")}
      </Button>
      {set.refused && <span class="lost"> {refusal(set.refused)}</span>}
    </p>
  )
}
