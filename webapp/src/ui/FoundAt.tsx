import { date, itemNumber } from "./format"

/** Where something stands: the body, the day and the §, as a link to it in the page of the meeting. */
export function FoundAt(props: {
  href: string
  body: string
  date: string
  number?: number | undefined
  title: string
}) {
  return (
    <a class="found-at" href={props.href}>
      {props.body} {date(props.date)}
      {props.number !== undefined && `, ${itemNumber(props.number)}`} · {props.title}
    </a>
  )
}

/** Text with the words that were found marked. */
export function Pieces(props: { all: { text: string; hit: boolean }[] }) {
  return (
    <>
      {props.all.map((piece, index) =>
        piece.hit ? <mark key={index}>{piece.text}</mark> : <span key={index}>{piece.text}</span>,
      )}
    </>
  )
}
