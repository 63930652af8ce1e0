import { text, textOf } from "../../../ui/text"

/** One version in the forms that it can be had in. */
export function Forms(props: { of: string; name: string; forms: readonly string[] }) {
  return (
    <ul role="list" class="forms">
      {props.forms.map((form) => {
        const word = textOf("versions", form, "versions.pdf")
        return (
          <li key={form}>
            <a
              href={`${props.of}.${form}`}
              target={form === "html" || form === "pdf" ? "_blank" : undefined}
              rel="noopener"
              aria-label={text("versions.download", { version: props.name, form: word })}
            >
              {word}
            </a>
          </li>
        )
      })}
    </ul>
  )
}
