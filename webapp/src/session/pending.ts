/**
 * Commands that wait for their one answer. A command keeps its id for life; it is sent again on every new line, and on a line
 * that stays silent about it, until it is answered. The server counts it once.
 */

import type { Command } from "../model/commands"
import type { ClientMessage, Problem, Answer as WireAnswer } from "../model/frames"
import type { Surroundings } from "../wire/surroundings"
import type { Answer } from "./types"

/** A command unanswered for so long on a line that is up is sent again. */
const AGAIN_MS = 8_000
/** No refusals: the same thing is to be sent again in a while. */
export const NOT_NOW: ReadonlySet<string> = new Set(["TOO_FAST", "STORE_AWAY"])
const PEACE_MS = 1_000

interface Waiting {
  message: ClientMessage & { t: "command" }
  answer(answer: Answer): void
  cancel(): void
}

export interface Pending {
  send(command: Command, id: string): Promise<Answer>
  /** The line is up: everything unanswered goes once more, in its order. */
  sendAgain(): void
  answered(message: WireAnswer): void
  /** What the server could not read, or would not take now. */
  problem(id: string, problem: Problem): void
}

export function createPending(transmit: (message: ClientMessage) => boolean, world: Surroundings): Pending {
  const waiting = new Map<string, Waiting>()

  function transmitAndWatch(one: Waiting) {
    one.cancel()
    transmit(one.message)
    one.cancel = world.after(AGAIN_MS, () => transmitAndWatch(one))
  }

  function settle(id: string, answer: Answer) {
    const one = waiting.get(id)
    if (one === undefined) return
    waiting.delete(id)
    one.cancel()
    one.answer(answer)
  }

  function refused(id: string, problem: Problem) {
    const one = waiting.get(id)
    if (one === undefined) return
    if (!NOT_NOW.has(problem.code)) return settle(id, refusal(problem))
    one.cancel()
    one.cancel = world.after(PEACE_MS, () => transmitAndWatch(one))
  }

  return {
    send: (command, id) =>
      new Promise((resolve) => {
        const one: Waiting = { message: { t: "command", id, command }, answer: resolve, cancel: () => {} }
        waiting.set(id, one)
        transmitAndWatch(one)
      }),
    sendAgain() {
      for (const one of waiting.values()) transmitAndWatch(one)
    },
    answered(message) {
      if (message.status === "refused") refused(message.id, message.problem)
      else if (message.status === "done") {
        const { id, result } = message
        settle(id, result === undefined ? { status: "done" } : { status: "done", result })
      }
    },
    problem: refused,
  }
}

function refusal({ code, detail }: Problem): Answer {
  return detail === undefined ? { status: "refused", code } : { status: "refused", code, detail }
}
