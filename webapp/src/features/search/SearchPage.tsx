import { useEffect, useState } from "preact/hooks"
import { placeAddress } from "../../model/places"
import type { Hits } from "../../model/register"
import { useApi } from "../../session/desk"
import { Button } from "../../ui/Button"
import { Field } from "../../ui/Field"
import { FoundAt, Pieces } from "../../ui/FoundAt"
import { Notice } from "../../ui/Notice"
import { deskRefusal, deskText } from "../../ui/text/desk"
import "../../ui/styles/hits.css"

/** Search over everything that the reader may read. What was asked for stands in the address, so that it can be kept. */
export function SearchPage() {
  const [words, setWords] = useState(asked)
  const [sent, setSent] = useState(asked)
  const found = useApi<Hits>(sent === "" ? undefined : `search?q=${encodeURIComponent(sent)}`)
  useEffect(() => {
    const address = sent === "" ? location.pathname : `${location.pathname}?q=${encodeURIComponent(sent)}`
    history.replaceState(history.state, "", address)
  }, [sent])
  return (
    <>
      <h1>{deskText("search.title")}</h1>
      <search>
        <form
          class="search-form"
          onSubmit={(event) => {
            event.preventDefault()
            setSent(words.trim())
          }}
        >
          <Field label={deskText("search.words")} value={words} onInput={setWords} hint={deskText("search.hint")} />
          <Button type="submit" tone="main">
            {deskText("search.find")}
          </Button>
        </form>
      </search>
      {found.refused && <Notice tone="danger">{deskRefusal(found.refused)}</Notice>}
      {found.value && <Found hits={found.value} />}
    </>
  )
}

function asked(): string {
  return new URLSearchParams(location.search).get("q") ?? ""
}

function Found(props: { hits: Hits }) {
  const { hits, more } = props.hits
  const count = hits.length
  return (
    <section>
      <p role="status">
        {count === 0 && deskText("search.none")}
        {count === 1 && deskText("search.foundOne")}
        {count > 1 && deskText(more ? "search.more" : "search.found", { count })}
      </p>
      <ol role="list" class="hits">
        {hits.map((hit) => (
          <li key={`${hit.place.meeting} ${hit.kind} ${hit.place.item} ${hit.pieces[0]?.text}`}>
            <p class="hit-kind">{deskText(`search.kind.${hit.kind}`)}</p>
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
    </section>
  )
}
