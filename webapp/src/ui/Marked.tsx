import { Fragment } from "preact"
import { text } from "./text"

/** Taken out and put in: by line and word, not by colour alone; said in words to who hears the page. */
export function Marked(props: { pieces: readonly { kind: "same" | "gone" | "new"; text: string }[] }) {
  return (
    <p class="difference">
      {props.pieces.map((piece, index) => {
        if (piece.kind === "same") return <span key={index}>{piece.text}</span>
        const Change = piece.kind === "gone" ? "del" : "ins"
        const words = piece.text.trimEnd()
        return (
          <Fragment key={index}>
            <Change>
              <span class="unseen"> {text(piece.kind === "gone" ? "difference.gone" : "difference.new")} </span>
              {words}
              <span class="unseen"> {text("difference.end")} </span>
            </Change>
            {piece.text.slice(words.length)}
          </Fragment>
        )
      })}
    </p>
  )
}
