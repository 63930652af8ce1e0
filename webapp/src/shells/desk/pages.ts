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
export const pages: DeskPage[] = [
  { path: "/hem/logga-in", open: true, load: () => import("../../features/signin/SignIn").then((m) => m.SignIn) },
  { path: "/hem/kom-igang", open: true, load: () => import("../../features/signin/First").then((m) => m.First) },
  { path: "/hem/konto", load: () => import("../../features/signin/Account").then((m) => m.Account) },
  { path: "/hem", load: () => import("./Home").then((m) => m.Home) },
]
