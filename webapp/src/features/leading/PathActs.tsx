import { useCommand, useMay, useSelf, useView } from "../../session/hooks"
import { Button } from "../../ui/Button"
import { Notice } from "../../ui/Notice"
import { prepared } from "../../ui/prepared"
import { refusal, text } from "../../ui/text"

/** The quick way with the decision path: shown as the rules propose it, and approved. Its order is changed in the page. */
export function PathActs(props: { main: string }) {
  const suggested = useSelf((self) => self.suggestedPath?.item)
  const path = useView((view) => view.path)
  const free = useView((view) => view.question === undefined)
  const current = useView((view) => view.current)
  const mayShow = useMay("showPath")
  const mayApprove = useMay("approvePath")
  const show = useCommand("showPath")
  const approve = useCommand("approvePath")
  const refused = show.refused ?? approve.refused
  const shown = path !== undefined && path.item === current
  return (
    <>
      {mayShow && free && !shown && suggested !== undefined && props.main !== "showPath" && (
        <Button busy={show.pending} onClick={() => show.send({ item: suggested, ...prepared("showPath") })}>
          {text("path.showQuick")}
        </Button>
      )}
      {mayApprove && free && shown && !path.approved && props.main !== "approvePath" && (
        <Button busy={approve.pending} onClick={() => approve.send({ item: path.item })}>
          {text("path.approve")}
        </Button>
      )}
      {refused && <Notice tone="danger">{refusal(refused)}</Notice>}
    </>
  )
}
