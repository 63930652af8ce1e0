/** The days of an announcement, as the law counts them: days are "2026-05-29", in Sweden. */

const WEEKS_TO_APPEAL = 3

/** The day of a moment where the notice board hangs. */
export function swedishDay(at: string | number): string {
  return new Date(at).toLocaleDateString("sv-SE", { timeZone: "Europe/Stockholm" })
}

export function daysAfter(day: string, days: number): string {
  const counted = new Date(`${day}T00:00:00Z`)
  counted.setUTCDate(counted.getUTCDate() + days)
  return counted.toISOString().slice(0, 10)
}

/** It goes up by the second day after the adjustment (KL 8:12). */
export function latestUp(adjusted: string): string {
  return daysAfter(adjusted, 2)
}

/** The last day on which the decisions can be appealed against (KL 13:5), and the first on which it may come down. */
export function timeForAppeals(up: string): { lastDay: string; down: string } {
  return { lastDay: daysAfter(up, 7 * WEEKS_TO_APPEAL), down: daysAfter(up, 7 * WEEKS_TO_APPEAL + 1) }
}
