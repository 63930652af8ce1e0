/** What a browser calls itself, in the few words that people know; for the list of sessions only. */
export function deviceOf(agent: string): { browser: string | undefined; system: string | undefined } {
  return { browser: first(BROWSERS, agent), system: first(SYSTEMS, agent) }
}

/** In this order: most browsers claim to be some other one too. */
const BROWSERS: [RegExp, string][] = [
  [/Edg\w*\//, "Edge"],
  [/OPR\//, "Opera"],
  [/Firefox\/|FxiOS\//, "Firefox"],
  [/Teams\//, "Teams"],
  [/Chrome\/|CriOS\/|HeadlessChrome\//, "Chrome"],
  [/Safari\//, "Safari"],
]

const SYSTEMS: [RegExp, string][] = [
  [/iPhone/, "iPhone"],
  [/iPad/, "iPad"],
  [/Android/, "Android"],
  [/Windows/, "Windows"],
  [/Mac OS X|Macintosh/, "Mac"],
  [/CrOS/, "Chromebook"],
  [/Linux/, "Linux"],
]

function first(known: [RegExp, string][], agent: string): string | undefined {
  return known.find(([mark]) => mark.test(agent))?.[1]
}
