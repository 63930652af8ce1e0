import type { ComponentType } from "preact"

/** What a page is handed: the named parts of its path, and the way to another page. */
export interface PageProps {
  parts: Record<string, string>
  go: (to: string) => void
}

export interface DeskPage {
  /** Such as `/hem/organ/:body`. */
  path: string
  /** Open to whoever has not signed in. */
  open?: boolean
  load: () => Promise<ComponentType<PageProps>>
}

/** Every page of the desk, each a chunk of its own. */
export const pages: DeskPage[] = [{ path: "/hem", load: () => import("./Home").then((m) => m.Home) }]
