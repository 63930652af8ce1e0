import { expect, test } from "vitest"
import { changeOf, linesOf, type Piece, wordDifference } from "./wording"

/** [-gone-]{+new+}, as word differences are often written. */
const shown = (pieces: readonly Piece[] | undefined) =>
  pieces?.map(({ kind, text }) => (kind === "same" ? text : kind === "gone" ? `[-${text}-]` : `{+${text}+}`)).join("")

const before = (pieces: Piece[]) => pieces.flatMap(({ kind, text }) => (kind === "new" ? [] : [text])).join("")
const after = (pieces: Piece[]) => pieces.flatMap(({ kind, text }) => (kind === "gone" ? [] : [text])).join("")

test("one word for another", () => {
  expect(shown(wordDifference("senast den 15 mars 2019", "senast den 30 april 2019"))).toBe(
    "senast den [-15 mars-]{+30 april+} 2019",
  )
})

test("words put in and taken out", () => {
  expect(shown(wordDifference("utse en arbetsgrupp", "utse en liten arbetsgrupp."))).toBe(
    "utse en {+liten +}arbetsgrupp{+.+}",
  )
  expect(shown(wordDifference("utse en liten arbetsgrupp", "utse arbetsgrupp"))).toBe("utse [-en liten -]arbetsgrupp")
})

test("what is kept is as much as can be, however many spaces there are", () => {
  const one = "i uppdrag att utse en arbetsgrupp med syfte att i nära samarbete med Region Jämtland arbeta vidare"
  const other = "i uppdrag att senast den 30 april utse en arbetsgrupp med syfte att arbeta vidare"
  expect(shown(wordDifference(one, other))).toBe(
    "i uppdrag att {+senast den 30 april +}utse en arbetsgrupp med syfte att [-i nära samarbete med Region Jämtland -]arbeta vidare",
  )
})

test("nothing changed, and everything changed", () => {
  expect(shown(wordDifference("lika", "lika"))).toBe("lika")
  expect(shown(wordDifference("gammalt", "nytt"))).toBe("[-gammalt-]{+nytt+}")
  expect(wordDifference("", "")).toEqual([])
})

test("both wordings can be read out of any difference", () => {
  let state = 20_181_214
  const random = (below: number) => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648
    return state % below
  }
  const words = ["att", "utse", "en", "grupp,", "IFO-cheferna", "ä", "1.2", "–", "§ 50", "\n"]
  const text = () => Array.from({ length: random(30) }, () => words[random(words.length)]).join(" ")
  for (let round = 0; round < 300; round++) {
    const [a, b] = [text(), text()]
    const pieces = wordDifference(a, b)
    expect([before(pieces), after(pieces)]).toEqual([a, b])
  }
})

test("an amendment is shown against the point that it is most like", () => {
  const points = ["IFO-cheferna utser en arbetsgrupp", "Arbetsgruppen återrapporterar den 15 mars 2019"]
  expect(shown(changeOf(points, "Arbetsgruppen återrapporterar den 30 april 2019"))).toBe(
    "Arbetsgruppen återrapporterar den [-15 mars-]{+30 april+} 2019",
  )
  expect(shown(changeOf(points, "IFO-cheferna utser en grupp\nArbetsgruppen återrapporterar den 15 mars 2019"))).toBe(
    "IFO-cheferna utser en [-arbetsgrupp-]{+grupp+}\nArbetsgruppen återrapporterar den 15 mars 2019",
  )
})

test("what is like no point is shown as it stands", () => {
  expect(changeOf(["IFO-cheferna utser en arbetsgrupp"], "Punkt 2 utgår")).toBeUndefined()
  expect(changeOf([], "Något")).toBeUndefined()
})

test("a document's lines, its lists and all", () => {
  const paragraph = (text: string) => ({ type: "paragraph", content: text === "" ? [] : [{ type: "text", text }] })
  expect(
    linesOf({
      type: "doc",
      content: [
        paragraph("Ett"),
        paragraph(""),
        { type: "bulletList", content: [{ type: "listItem", content: [paragraph("två")] }] },
      ],
    }),
  ).toEqual(["Ett", "två"])
})
