import type { ComponentChildren } from "preact"
import { listed } from "../../../ui/format"
import type { Line, RecordBlock } from "./record"

/** What stands in a § of the document, in its order and its words. */
export function RecordBlocks(props: { blocks: readonly RecordBlock[] }) {
  return (
    <>
      {props.blocks.map((block, index) => (
        <One key={index} block={block} />
      ))}
    </>
  )
}

function One(props: { block: RecordBlock }) {
  const { block } = props
  switch (block.type) {
    case "paragraph":
      return (
        <p>
          <Words line={block.line} />
        </p>
      )
    case "heading":
      return block.level > 3 ? (
        <h4>
          <Words line={block.line} />
        </h4>
      ) : (
        <h3>
          <Words line={block.line} />
        </h3>
      )
    case "list":
      return <Listing block={block} />
    case "quotedDecision":
      return (
        <blockquote class="quoted">
          {block.decidedBy && <p class="decided-by">{block.decidedBy}</p>}
          <RecordBlocks blocks={block.blocks} />
        </blockquote>
      )
    case "decisions":
      return <Decided block={block} />
    case "vote":
      return <Voted block={block} />
    case "proposals":
      return (
        <Headed heading={block.heading}>
          {block.proposals.map((one, index) => (
            <p key={index}>
              {listed(one.proposers)} {one.motion}: {one.wording}
            </p>
          ))}
        </Headed>
      )
    case "decisionPath":
      return (
        <Headed heading={block.heading}>
          <Sentences all={block.sentences} />
        </Headed>
      )
    case "statements":
      return (
        <Headed heading={block.heading}>
          {block.statements.map((one, index) => (
            <div key={index}>
              <p>{one.text}</p>
              {one.reasons && <p class="reasons">{one.reasons}</p>}
            </div>
          ))}
        </Headed>
      )
    case "form":
      return (
        <Headed heading={block.heading}>
          {block.fields.map((field, index) => (
            <p key={index}>
              {field.label} {field.text}
            </p>
          ))}
        </Headed>
      )
    case "table":
      return <Rows block={block} />
    case "costSplit":
      return (
        <>
          <p>{block.text}</p>
          <Rows block={block} />
        </>
      )
    case "remark":
      return <p>{block.text}</p>
  }
}

function Headed(props: { heading: string; children: ComponentChildren }) {
  return (
    <>
      <h3>{props.heading}</h3>
      {props.children}
    </>
  )
}

function Sentences(props: { all: readonly string[] }) {
  return (
    <>
      {props.all.map((sentence, index) => (
        <p key={index}>{sentence}</p>
      ))}
    </>
  )
}

function Words(props: { line: Line }) {
  return (
    <>
      {props.line.map((piece, index) => {
        if (piece.break) return <br key={index} />
        if (piece.reference !== undefined) return <span key={index}>{piece.reference}</span>
        if (piece.bold) return <strong key={index}>{piece.text}</strong>
        return piece.italic ? <em key={index}>{piece.text}</em> : <span key={index}>{piece.text}</span>
      })}
    </>
  )
}

function Listing(props: { block: RecordBlock & { type: "list" } }) {
  const { block } = props
  const items = block.items.map((item, index) => (
    <li key={index}>
      <p>
        <Words line={item.line} />
      </p>
      {item.blocks && <RecordBlocks blocks={item.blocks} />}
    </li>
  ))
  return block.ordered ? <ol start={block.start ?? 1}>{items}</ol> : <ul>{items}</ul>
}

/** A decision has the look that it has everywhere: the body's heading, its points, a rule in the margin. */
function Decided(props: { block: RecordBlock & { type: "decisions" } }) {
  return (
    <section class="decision confirmed" aria-label={props.block.heading}>
      <h3>{props.block.heading}</h3>
      <ol role="list" class="points">
        {props.block.points.map((point, index) => (
          <li key={index}>
            {point.number !== undefined && <span class="point-number">{point.number}.</span>}
            <div class="point-text">
              <p>
                <Words line={point.line} />
              </p>
              {point.blocks && <RecordBlocks blocks={point.blocks} />}
            </div>
          </li>
        ))}
      </ol>
    </section>
  )
}

function Voted(props: { block: RecordBlock & { type: "vote" } }) {
  const { block } = props
  return (
    <Headed heading={block.heading}>
      {block.order && <p>{block.order}</p>}
      {block.rollCall.map((roll) => (
        <p key={roll.choice}>
          {roll.choice} ({roll.count}){roll.names && `: ${roll.names.join(", ")}`}
        </p>
      ))}
      <Sentences all={block.outcome} />
    </Headed>
  )
}

function Rows(props: { block: { columns: string[]; rows: string[][] } }) {
  return (
    <table>
      <thead>
        <tr>
          {props.block.columns.map((column, index) => (
            <th key={index} scope="col">
              {column}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {props.block.rows.map((row, index) => (
          <tr key={index}>
            {row.map((cell, at) => (
              <td key={at}>{cell}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
