/** The only door to the library of Teams, and so the chunk that it stands in. Nobody outside Teams loads it. */

import { app, authentication, pages } from "@microsoft/teams-js"
import { wear } from "./theme"

/** What of us Teams shows. */
export type Surface = "panel" | "stage" | "config"

/** Teams around this page. */
export interface Host {
  /** What it says that it shows; absent where it is none of ours. */
  surface: Surface | undefined
  /** A token that says who is using Teams. Rejects where that is not set up or is refused. */
  token(): Promise<string>
}

/** Where a tab leads, once it is saved. */
export interface Tab {
  contentUrl: string
  websiteUrl: string
  entityId: string
}

/**
 * Shakes hands with Teams, and from then on wears its theme. Resolves with nothing where no Teams is around: a page that stands
 * alone is told so at once, and in any other frame the content security policy has stopped us before.
 */
export async function meetHost(): Promise<Host | undefined> {
  if (window.parent === window) return undefined
  try {
    await app.initialize()
    app.registerOnThemeChangeHandler(wear)
    const context = await app.getContext()
    wear(context.app.theme)
    app.notifySuccess()
    return { surface: surfaceOf(context.page.frameContext), token: () => authentication.getAuthToken() }
  } catch {
    return undefined
  }
}

function surfaceOf(frame: string | undefined): Surface | undefined {
  if (frame === "meetingStage") return "stage"
  if (frame === "settings") return "config"
  return frame === "sidePanel" || frame === "content" ? "panel" : undefined
}

/** Lets the tab be saved, leading there. */
export function offerTab(tab: Tab): void {
  pages.config.registerOnSaveHandler((event) => {
    pages.config.setConfig({ ...tab, suggestedDisplayName: "Klubba" }).then(
      () => event.notifySuccess(),
      () => event.notifyFailure(),
    )
  })
  pages.config.setValidityState(true)
}
