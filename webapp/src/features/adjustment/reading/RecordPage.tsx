import { isFinished, lifeOf } from "../../../model/documentLife"
import { useView } from "../../../session/hooks"
import { text } from "../../../ui/text"
import { RecordBlocks } from "./RecordBlocks"
import type { RecordDocument, RecordSection } from "./record"

/** The first page of the document: which meeting, who was there, who held which office, what is attached. */
export function RecordCover(props: { record: RecordDocument }) {
  const { record } = props
  const state = useView((view) => lifeOf(view).state)
  return (
    <article class="paper cover">
      <div class="running-head">
        {record.pageFurniture.header.map((words) => (
          <span key={words}>{words}</span>
        ))}
      </div>
      <div class="sheet">
        <div class="margin">
          {!isFinished(state) && (
            <span class="draft-mark">{text(state === "draft" ? "minutes.draft" : "minutes.review")}</span>
          )}
        </div>
        <h2 class="point">{record.title}</h2>
        {record.timeAndPlace && (
          <p class="when">
            <strong>{record.timeAndPlace.label}</strong>
            <br />
            {record.timeAndPlace.text}
          </p>
        )}
        <div class="roll-list">
          {record.attendance.map((category) => (
            <div key={category.heading}>
              <h3>{category.heading}</h3>
              <ul role="list">
                {category.people.map((person, index) => (
                  <li key={index}>
                    {person.name}
                    <span class="quiet">
                      {[person.organisation, ...(person.notes ?? [])].filter(Boolean).map((fact) => `, ${fact}`)}
                    </span>
                  </li>
                ))}
              </ul>
            </div>
          ))}
          <Offices offices={record.offices} />
          <Attached record={record} />
        </div>
      </div>
    </article>
  )
}

function Offices(props: { offices: RecordDocument["offices"] }) {
  return (
    <ul role="list" class="offices">
      {props.offices.map((office, index) => (
        <li key={index}>
          <strong>{office.label}</strong> {office.name}
          <span class="quiet">{[office.ranges, office.signed].filter(Boolean).map((fact) => `, ${fact}`)}</span>
        </li>
      ))}
    </ul>
  )
}

function Attached(props: { record: RecordDocument }) {
  const { attachments, attachmentsHeading } = props.record
  if (attachments.length === 0) return null
  return (
    <div>
      <h3>{attachmentsHeading}</h3>
      <ul role="list">
        {attachments.map((one) => (
          <li key={one.number}>
            {one.number}. {one.title}
            {one.section && <span class="quiet">, {one.section}</span>}
          </li>
        ))}
      </ul>
    </div>
  )
}

/** One § as it is printed and signed. */
export function RecordSheet(props: { section: RecordSection }) {
  const { label, title, blocks } = props.section
  return (
    <article class="paper">
      <div class="sheet">
        {label && (
          <div class="margin">
            <span class="number">{label}</span>
          </div>
        )}
        <h2 class="point">
          {label && <span class="number-inline">{label} </span>}
          {title}
        </h2>
        <div class="document">
          <RecordBlocks blocks={blocks} />
        </div>
      </div>
    </article>
  )
}
