import { signal } from "@preact/signals"
import { useEffect } from "preact/hooks"

/**
 * What one part of the page has made ready for the main button of another: the fields that a command is to be sent with. So
 * what was arranged in the page is not lost when the step is taken with the console's key.
 */
const ready = signal<Readonly<Record<string, object>>>({})

/** Makes these fields ready for the command as long as the component stands there. */
export function usePrepared(command: string, fields: object): void {
  const written = JSON.stringify(fields)
  useEffect(() => {
    ready.value = { ...ready.peek(), [command]: JSON.parse(written) as object }
    return () => {
      const { [command]: _, ...others } = ready.peek()
      ready.value = others
    }
  }, [command, written])
}

/** The fields that have been made ready for this command; none if nobody has. */
export function prepared(command: string): object {
  return ready.peek()[command] ?? {}
}

/** The same for a component that shows them. */
export function usePreparedFields(command: string): object {
  return ready.value[command] ?? {}
}
