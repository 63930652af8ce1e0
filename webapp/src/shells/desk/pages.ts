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
  { path: "/hem", load: () => import("../../features/meetings/HomePage").then((m) => m.HomePage) },
  { path: "/hem/moten/:meeting", load: () => import("../../features/meetings/PlanPage").then((m) => m.PlanPage) },
  {
    path: "/hem/organ/:body/nytt-mote",
    load: () => import("../../features/meetings/NewMeetingPage").then((m) => m.NewMeetingPage),
  },
  {
    path: "/hem/svar/:token",
    open: true,
    load: () => import("../../features/meetings/ReplyPage").then((m) => m.ReplyPage),
  },
]
