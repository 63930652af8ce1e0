import { type Signal, signal } from "@preact/signals"
import { render } from "preact"
import { act } from "preact/test-utils"
import { expect, test } from "vitest"
import type { MeetingView } from "../model/view"
import { SessionProvider, useView } from "./hooks"
import type { MeetingSession } from "./types"

let rendered = 0

function Status(props: { item: string }) {
  rendered++
  return <>{useView((view) => view.items[props.item]?.status)}</>
}

function standing(first: string, second: string): MeetingView {
  return { items: { i1: { status: first }, i2: { status: second } } } as unknown as MeetingView
}

function shown(view: Signal<MeetingView>) {
  const root = document.createElement("div")
  const session = { view } as unknown as MeetingSession
  const show = (item: string) =>
    act(() =>
      render(
        <SessionProvider value={session}>
          <Status item={item} />
        </SessionProvider>,
        root,
      ),
    )
  return { root, show }
}

test("what is selected for another item follows, even when it becomes what the first one was", async () => {
  const view = signal(standing("current", "planned"))
  const { root, show } = shown(view)
  await show("i1")
  expect(root.textContent).toBe("current")
  await show("i2")
  expect(root.textContent).toBe("planned")
  await act(() => {
    view.value = standing("decided", "current")
  })
  expect(root.textContent).toBe("current")
})

test("nothing is rendered again while what is selected stays the same", async () => {
  const view = signal(standing("current", "planned"))
  const { show } = shown(view)
  await show("i1")
  const before = rendered
  await act(() => {
    view.value = standing("current", "decided")
  })
  expect(rendered).toBe(before)
})
