/** The addresses that somebody has written or pasted, each once, however they are told apart. */
export function addressesIn(written: string): string[] {
  return [...new Set(pieces(written).filter((one) => one.includes("@")))]
}

/** What cannot be sent to: addresses that are none, and where there is no address at all, all that was written. */
export function unusableIn(written: string): string[] {
  const all = pieces(written)
  const addresses = all.filter((one) => one.includes("@"))
  return addresses.length === 0 ? all : addresses.filter((one) => !ADDRESS.test(one))
}

/** As the server asks for: one plain address. */
const ADDRESS = /^[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@[A-Za-z0-9-]+(\.[A-Za-z0-9-]+)*$/

function pieces(written: string): string[] {
  return written
    .split(/[\s,;]+/)
    .map((one) => one.replace(/^<|>$/g, ""))
    .filter((one) => one !== "")
}
