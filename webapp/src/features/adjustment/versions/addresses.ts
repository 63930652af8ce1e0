/** The addresses that somebody has written or pasted, each once, however they are told apart. */
export function addressesIn(written: string): string[] {
  const found = written
    .split(/[\s,;]+/)
    .map((one) => one.replace(/^<|>$/g, ""))
    .filter((one) => one.includes("@"))
  return [...new Set(found)]
}
