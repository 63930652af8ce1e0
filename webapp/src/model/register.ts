/** What is found over many meetings (docs/openapi.yaml). */

export interface Place {
  meeting: string
  body: string
  bodyName: string
  date: string
  item: string
  number?: number
  title: string
}

export interface Hit {
  place: Place
  kind: "title" | "minutes" | "decision" | "attachment"
  /** The text around what was found; the words themselves are marked. */
  pieces: { text: string; hit: boolean }[]
}

export interface Hits {
  hits: Hit[]
  more: boolean
}

export interface Task {
  place: Place
  id: string
  assignee?: string
  assigneeKind: string
  task: string
  subTasks?: string[]
  due?: string
  status: "open" | "reported" | "done" | "dropped"
  told?: { meeting: string; date: string; item: string; number?: number; text?: string }
}
