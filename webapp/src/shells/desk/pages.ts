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
  {
    path: "/hem/moten/:meeting",
    load: () => import("../../features/entering/EnterMeeting").then((m) => m.EnterMeeting),
  },
  { path: "/hem/organ", load: () => import("../../features/bodies/BodiesPage").then((m) => m.BodiesPage) },
  { path: "/hem/organ/nytt", load: () => import("../../features/bodies/NewBodyPage").then((m) => m.NewBodyPage) },
  { path: "/hem/organ/:body", load: () => import("../../features/bodies/AboutPage").then((m) => m.AboutPage) },
  { path: "/hem/organ/:body/regler", load: () => import("../../features/bodies/RulesPage").then((m) => m.RulesPage) },
  { path: "/hem/organ/:body/mall", load: () => import("../../features/bodies/PointsPage").then((m) => m.PointsPage) },
  {
    path: "/hem/organ/:body/fraser",
    load: () => import("../../features/bodies/PhrasesPage").then((m) => m.PhrasesPage),
  },
  {
    path: "/hem/organ/:body/administratorer",
    load: () => import("../../features/bodies/AdministratorsPage").then((m) => m.AdministratorsPage),
  },
  {
    path: "/hem/organ/:body/personer",
    load: () => import("../../features/directory/PeoplePage").then((m) => m.PeoplePage),
  },
  {
    path: "/hem/organ/:body/personer/importera",
    load: () => import("../../features/directory/ImportPage").then((m) => m.ImportPage),
  },
  { path: "/hem/uppdrag", load: () => import("../../features/followup/TasksPage").then((m) => m.TasksPage) },
  { path: "/hem/beslut", load: () => import("../../features/register/RegisterPage").then((m) => m.RegisterPage) },
  { path: "/hem/sok", load: () => import("../../features/search/SearchPage").then((m) => m.SearchPage) },
]
