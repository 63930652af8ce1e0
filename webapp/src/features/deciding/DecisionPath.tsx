import { useState } from "preact/hooks"
import type { ItemId } from "../../model/view"
import { useMay, useSelf, useView } from "../../session/hooks"
import { Button } from "../../ui/Button"
import { useLate } from "../../ui/late"
import { text } from "../../ui/text"
import type { ArrangePathProps } from "./ArrangePath"
import { PathPlace } from "./PathPlace"
import { nowOf } from "./path"

/**
 * The order in which the questions of this item are put: seen by all once the chair has shown it, and by the chair alone
 * before, who may put it in another order.
 */
export function DecisionPath(props: { item: ItemId }) {
  const shown = useView((view) => (view.path?.item === props.item ? view.path : undefined))
  const question = useView((view) => view.question !== undefined)
  const presides = useSelf((self) => self.roles?.includes("presiding") === true)
  const suggested = useSelf((self) => (self.suggestedPath?.item === props.item ? self.suggestedPath : undefined))
  const [arranging, setArranging] = useState(false)
  const mayShow = useMay("showPath")
  if (shown === undefined) {
    return presides && suggested !== undefined && !question ? <Arranging path={suggested} /> : null
  }
  if (arranging && presides && !shown.approved) return <Arranging path={shown} onDone={() => setArranging(false)} />
  return (
    <section class={`path ${shown.approved ? "approved" : "shown"}`} aria-label={text("path.title")}>
      <p class="decision-state">
        <span>{text(shown.approved ? "path.approved" : "path.shown")}</span>
      </p>
      <h3>{text("path.title")}</h3>
      <ol class="path-questions" role="list">
        {shown.questions.map((one, index) => (
          <li key={index} aria-current={index === nowOf(shown) ? "step" : undefined}>
            <PathPlace question={one} index={index} now={index === nowOf(shown)} />
          </li>
        ))}
      </ol>
      {presides && mayShow && !shown.approved && (
        <Button tone="quiet" onClick={() => setArranging(true)}>
          {text("path.change")}
        </Button>
      )}
    </section>
  )
}

/** Only who presides arranges, so only they load what it takes; the quick way in the console is always there. */
function Arranging(props: ArrangePathProps) {
  const Loaded = useLate(() => import("./ArrangePath").then((module) => module.ArrangePath), true)
  return Loaded === undefined ? null : <Loaded {...props} />
}
