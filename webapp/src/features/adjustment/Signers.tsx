import { isFixed, lifeOf, type Signer, signersOf } from "../../model/documentLife"
import type { PersonId } from "../../model/view"
import { usePerson, useView } from "../../session/hooks"
import { date } from "../../ui/format"
import { text, textOf } from "../../ui/text"
import { moment } from "./words"

/** On a phone the page itself comes first. */
const narrow = () => matchMedia("(max-width: 48rem)").matches

/** Who signs and who has, and the editions whose signatures no longer count. */
export function Signers() {
  const life = useView(lifeOf)
  const signers = signersOf(life)
  if (signers.length === 0) return null
  const signed = signers.filter(([, signer]) => signer.signed !== undefined).length
  return (
    <details class="signers" open={!narrow()}>
      <summary>
        {text("signers.title")} <span class="count">{text("signers.count", { signed, all: signers.length })}</span>
      </summary>
      <ul role="list">
        {signers.map(([id, signer]) => (
          <One key={id} id={id} signer={signer} />
        ))}
      </ul>
      {(life.voided ?? []).map((voided) => (
        <p key={voided.edition} class="voided">
          <span aria-hidden="true">✕ </span>
          {text("signers.voided", { edition: voided.edition, at: moment(voided.at) })}
          {voided.reason && ` ${text("signers.voidedWhy", { reason: voided.reason })}`}
        </p>
      ))}
    </details>
  )
}

function One(props: { id: PersonId; signer: Signer }) {
  const { id, signer } = props
  const name = useView((view) => view.people[id]?.name)
  const fixed = useView((view) => isFixed(lifeOf(view).state))
  const me = usePerson()
  const { signed } = signer
  return (
    <li class={signed ? "signed" : "waits"}>
      <span class="tick" aria-hidden="true">
        {signed ? "✓" : "○"}
      </span>
      <span>
        <span class="name">{name}</span>
        {id === me && <span class="quiet"> ({text("common.you")})</span>}
        {signer.office && (
          <span class="quiet">, {textOf("signers.office", signer.office, "signers.office.other")}</span>
        )}
        <span class="signed-words">
          {signed ? signedWords(signed) : text(fixed ? "signers.waits" : "signers.later")}
        </span>
      </span>
    </li>
  )
}

function signedWords(signed: NonNullable<Signer["signed"]>): string {
  switch (signed.how) {
    case "paper":
      return text("signers.signedPaper", { on: date(signed.on ?? signed.at) })
    case "outside":
      return text("signers.signedOutside", { at: moment(signed.at) })
    case "builtIn":
      return text("signers.signed", { at: moment(signed.at) })
  }
}
