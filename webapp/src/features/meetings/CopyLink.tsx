import { useState } from "preact/hooks"
import type { PersonId } from "../../model/view"
import { api } from "../../session/desk"
import { Button } from "../../ui/Button"
import { Notice } from "../../ui/Notice"
import { deskRefusal, deskText } from "../../ui/text/desk"

/** A new personal link. It is told once, so it is made when it is wanted. */
export async function newLink(meeting: string, person: PersonId): Promise<{ url?: string; refused?: string }> {
  const told = await api<{ url: string }>(`meetings/${meeting}/links`, { json: { person } })
  return told.status === "done" ? { url: told.body.url } : { refused: told.code }
}

/** Makes a link and copies it. Where copying is not allowed the link is shown, to be copied by hand. */
export function CopyLink(props: { meeting: string; person: PersonId; name: string }) {
  const [state, setState] = useState<{ busy?: boolean; copied?: boolean; url?: string; refused?: string }>({})
  const copy = async () => {
    setState({ busy: true })
    const { url, refused } = await newLink(props.meeting, props.person)
    if (url === undefined) return setState({ ...(refused !== undefined && { refused }) })
    const copied = await copyText(url)
    setState(copied ? { copied } : { url })
  }
  return (
    <>
      <Button
        tone="quiet"
        busy={state.busy === true}
        label={deskText("people.copyLinkOf", { name: props.name })}
        onClick={() => void copy()}
      >
        {deskText(state.copied ? "people.copied" : "people.copyLink")}
      </Button>
      {state.url !== undefined && (
        <input class="link" readOnly value={state.url} onFocus={(e) => e.currentTarget.select()} />
      )}
      {state.refused && <Notice tone="danger">{deskRefusal(state.refused)}</Notice>}
    </>
  )
}

export async function copyText(words: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(words)
    return true
  } catch {
    return false
  }
}
