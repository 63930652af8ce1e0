import { useState } from "preact/hooks"
import { placeAddress } from "../../model/places"
import type { Hits } from "../../model/register"
import { useApi } from "../../session/desk"
import { Button } from "../../ui/Button"
import { Field } from "../../ui/Field"
import { FoundAt, Pieces } from "../../ui/FoundAt"
import { Notice } from "../../ui/Notice"
import { deskRefusal, deskText } from "../../ui/text/desk"
import "../../ui/styles/hits.css"

/** Every decision that the reader may read, newest first. */
export function RegisterPage() {
  const [words, setWords] = useState("")
  const [sent, setSent] = useState("")
  const found = useApi<Hits>(sent === "" ? "decisions" : `decisions?q=${encodeURIComponent(sent)}`)
  return (
    <>
      <h1>{deskText("register.title")}</h1>
      <search>
        <form
          class="search-form"
          onSubmit={(event) => {
            event.preventDefault()
            setSent(words.trim())
          }}
        >
          <Field label={deskText("register.words")} value={words} onInput={setWords} />
          <Button type="submit">{deskText("register.find")}</Button>
        </form>
      </search>
      {found.refused && <Notice tone="danger">{deskRefusal(found.refused)}</Notice>}
      {found.value?.hits.length === 0 && <p role="status">{deskText("register.none")}</p>}
      <ol role="list" class="hits">
        {found.value?.hits.map((hit, index) => (
          <li key={index}>
            <p class="hit-text">
              <Pieces all={hit.pieces} />
            </p>
            <FoundAt
              href={placeAddress(hit.place)}
              body={hit.place.bodyName}
              date={hit.place.date}
              number={hit.place.number}
              title={hit.place.title}
            />
          </li>
        ))}
      </ol>
      {found.value?.more && <p>{deskText("search.more", { count: found.value.hits.length })}</p>}
    </>
  )
}
