import { teams } from "./sv/teams"

export type TeamsKey = keyof typeof teams

/** The words that are said inside Teams; apart from those of the meeting, whose participants never load them. */
export function teamsText(key: TeamsKey, values: Record<string, string> = {}): string {
  return teams[key].replace(/\{(\w+)\}/g, (whole, name: string) => values[name] ?? whole)
}
