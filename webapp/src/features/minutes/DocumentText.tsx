import type { ComponentChildren } from "preact"
import type { DocumentNode } from "../../model/view"
import { type Fresh, flat } from "./fresh"

/** What a reference shows now, and where it leads; absent where the reader may not know its target. */
export type Resolve = (kind: string, target: string) => { label: string; href?: string } | undefined

interface Rendering {
  fresh: Fresh[]
  resolve: Resolve | undefined
}

/**
 * A document of the minutes' schema as HTML, for those who read. Written for this schema alone: followers do not load an
 * editor to see letters come. What it does not know it shows as its text.
 */
export function DocumentText(props: { document: DocumentNode; fresh?: Fresh[]; resolve?: Resolve }) {
  const rendering = { fresh: props.fresh ?? [], resolve: props.resolve }
  return <div class="document">{children(props.document, 0, rendering)}</div>
}

/** `at`: the position of the first child, in the positions of fresh.ts. */
function children(node: DocumentNode, at: number, rendering: Rendering): ComponentChildren {
  let position = at
  return (node.content ?? []).map((child, index) => {
    const start = position
    position += flat(child).length
    return element(child, start, index, rendering)
  })
}

function element(node: DocumentNode, at: number, key: number, rendering: Rendering): ComponentChildren {
  switch (node.type) {
    case "text":
      return <Marked key={key} node={node} at={at} rendering={rendering} />
    case "hardBreak":
      return <br key={key} />
    case "reference":
      return <Reference key={key} node={node} rendering={rendering} />
    case "paragraph":
      return <p key={key}>{children(node, at + 1, rendering)}</p>
    case "heading":
      return (
        <Heading key={key} level={node.attrs?.level}>
          {children(node, at + 1, rendering)}
        </Heading>
      )
    case "bulletList":
      return <ul key={key}>{children(node, at + 1, rendering)}</ul>
    case "orderedList":
      return (
        <ol key={key} start={numeric(node.attrs?.start, 1)}>
          {children(node, at + 1, rendering)}
        </ol>
      )
    case "listItem":
      return <li key={key}>{children(node, at + 1, rendering)}</li>
    case "quotedDecision":
      return (
        <blockquote key={key} class="quoted">
          {typeof node.attrs?.decidedBy === "string" && <p class="decided-by">{node.attrs.decidedBy}</p>}
          {children(node, at + 1, rendering)}
        </blockquote>
      )
    default:
      return <div key={key}>{children(node, at + 1, rendering)}</div>
  }
}

function numeric(value: unknown, otherwise: number): number {
  return typeof value === "number" ? value : otherwise
}

/** A heading inside a § stands below the § itself, so never above level three. */
function Heading(props: { level: unknown; children: ComponentChildren }) {
  switch (Math.min(Math.max(numeric(props.level, 3), 3), 5)) {
    case 3:
      return <h3>{props.children}</h3>
    case 4:
      return <h4>{props.children}</h4>
    default:
      return <h5>{props.children}</h5>
  }
}

function Reference(props: { node: DocumentNode; rendering: Rendering }) {
  const { kind, target, label } = props.node.attrs ?? {}
  const found = props.rendering.resolve?.(String(kind), String(target))
  const shown = found?.label ?? (typeof label === "string" ? label : String(target))
  if (found?.href === undefined) return <span class="reference">{shown}</span>
  return (
    <a class="reference" href={found.href}>
      {shown}
    </a>
  )
}

function Marked(props: { node: DocumentNode; at: number; rendering: Rendering }) {
  let inside: ComponentChildren = tinted(props.node.text ?? "", props.at, props.rendering.fresh)
  for (const mark of props.node.marks ?? []) {
    if (mark.type === "bold") inside = <strong>{inside}</strong>
    else if (mark.type === "italic") inside = <em>{inside}</em>
    else if (mark.type === "link") inside = <Link href={mark.attrs?.href}>{inside}</Link>
  }
  return <>{inside}</>
}

function Link(props: { href: unknown; children: ComponentChildren }) {
  if (typeof props.href !== "string" || !/^(https?:|mailto:)/i.test(props.href)) return <>{props.children}</>
  return (
    <a href={props.href} target="_blank" rel="noopener noreferrer">
      {props.children}
    </a>
  )
}

/** The text with its new parts marked. A part keeps its key while it is new, so its tint runs once and undisturbed. */
function tinted(text: string, at: number, fresh: Fresh[]): ComponentChildren {
  const end = at + text.length
  const here = fresh.filter((range) => range.from < end && range.to > at)
  if (here.length === 0) return text
  const parts: ComponentChildren[] = []
  let done = at
  for (const range of here) {
    const from = Math.max(range.from, done)
    const to = Math.min(range.to, end)
    if (to <= from) continue
    if (from > done) parts.push(text.slice(done - at, from - at))
    parts.push(
      <span class="fresh" key={`${range.until}:${range.from - from}`}>
        {text.slice(from - at, to - at)}
      </span>,
    )
    done = to
  }
  if (done < end) parts.push(text.slice(done - at))
  return parts
}
