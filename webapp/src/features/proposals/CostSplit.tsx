import type { DecisionId } from "../../model/view"
import { useCommand, useSelf, useView } from "../../session/hooks"
import { Button } from "../../ui/Button"
import { amount, share } from "../../ui/format"
import { Notice } from "../../ui/Notice"
import { refusal, text } from "../../ui/text"

/** Who pays what, under the decision point. The figures are the server's. */
export function CostSplit(props: { decision: DecisionId }) {
  const split = useView((view) => view.decisions?.[props.decision]?.costSplit)
  const drafted = useView((view) => view.decisions?.[props.decision]?.status === "drafted")
  const writes = useSelf((self) => self.roles?.includes("secretary") === true)
  const remove = useCommand("removeCostSplit")
  if (split === undefined) return null
  const whole = split.parts.reduce((sum, part) => sum + part.weight, 0)
  const population = split.basis === "population"
  return (
    <div class="cost-split">
      <table>
        <caption>
          {text("cost.caption", { amount: amount(split.amount), key: split.key ?? text(`cost.by.${split.basis}`) })}
        </caption>
        <thead>
          <tr>
            <th scope="col">{text("cost.organisation")}</th>
            {population && <th scope="col">{text("cost.inhabitants")}</th>}
            <th scope="col">{text("cost.share")}</th>
            <th scope="col">{text("cost.kronor")}</th>
          </tr>
        </thead>
        <tbody>
          {split.parts.map((part) => (
            <tr key={part.organisation}>
              <th scope="row">{part.organisation}</th>
              {population && <td>{amount(part.weight)}</td>}
              <td>{share(part.weight, whole)}</td>
              <td>{amount(part.kronor)}</td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{text("cost.sum")}</th>
            {population && <td>{amount(whole)}</td>}
            <td>{share(whole, whole)}</td>
            <td>{amount(split.amount)}</td>
          </tr>
        </tfoot>
      </table>
      {writes && drafted && (
        <Button tone="quiet" busy={remove.pending} onClick={() => remove.send({ decision: props.decision })}>
          {text("cost.remove")}
        </Button>
      )}
      {remove.refused && <Notice tone="danger">{refusal(remove.refused)}</Notice>}
    </div>
  )
}
