import { expect, test } from "vitest"
import { SCENES } from "../../../gallery/scenes"
import type { MeetingView, Path } from "../../model/view"
import { asShown, moved, nowOf, pathWords } from "./path"

function suggested(): { view: MeetingView; path: Path } {
  const scene = SCENES.pathSuggested?.()
  const path = scene?.self?.suggestedPath
  if (scene === undefined || path === undefined) throw new Error("no such scene")
  return { view: scene.view, path }
}

test("the path of the rules is sent without words of its own", () => {
  const { view, path } = suggested()
  expect(asShown(view, path, path.questions)).toEqual({ item: "i8" })
})

test("what the chair has rearranged is sent question by question, the draft by its points", () => {
  const { view, path } = suggested()
  expect(asShown(view, path, moved(path.questions, 1, 1))).toEqual({
    item: "i8",
    questions: [
      { purpose: "procedural", proposals: ["q4"] },
      { purpose: "addition", proposals: ["q3"] },
      { purpose: "main", decisions: ["d1"], proposals: ["q1", "q2"] },
    ],
  })
})

test("the first does not go up and the last not down", () => {
  const { path } = suggested()
  expect(moved(path.questions, 0, -1)).toBe(path.questions)
  expect(moved(path.questions, 2, 1)).toBe(path.questions)
})

test("each question is told with what can be answered ja to", () => {
  const { view, path } = suggested()
  expect(pathWords(path, view)).toBe(
    "1. Ska ärendet avgöras i dag? Ärendet avgörs i dag och Återremiss till arbetsutskottet; " +
      "2. Huvudfrågan Ja till förslaget, Ja till Eva Norrmarks förslag och Ja till Solveig Hagmans förslag; " +
      "3. Tillägg Ja till Nils Bergvalls tilläggsyrkande",
  )
})

test("the question at hand is the first that is not settled", () => {
  const { path } = suggested()
  const settled = path.questions.map((question, index) => ({ ...question, ...(index === 0 && { done: true }) }))
  expect(nowOf({ ...path, questions: settled })).toBe(1)
})
