import { useState } from "preact/hooks"
import { useSend } from "../../session/desk"

/** Keeping one part of a body: what is sent says which version it was made from, and the answer says which one there is now. */
export function useKeeping(id: string, part: string, version: number) {
  const [at, setAt] = useState(version)
  const [kept, setKept] = useState(false)
  const sending = useSend<{ version: number }>()
  return {
    pending: sending.pending,
    refused: sending.refused,
    detail: sending.detail,
    kept,
    /** Something else is wished for by now. */
    touch: () => {
      setKept(false)
      if (sending.refused !== undefined && sending.refused !== "CHANGED_MEANWHILE") sending.clear()
    },
    keep: async (json: object) => {
      if (sending.pending) return
      setKept(false)
      const done = await sending.send(`bodies/${id}/${part}`, { json: { version: at, ...json }, put: true })
      if (done === undefined) return
      setAt(done.version)
      setKept(true)
    },
  }
}

export type Keeping = ReturnType<typeof useKeeping>
