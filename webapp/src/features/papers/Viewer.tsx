import type { Attachment } from "../../model/view"
import { Dialog } from "../../ui/Dialog"
import { text } from "../../ui/text"

/** A PDF or a picture, without leaving the meeting. Where the browser has no reader of its own (most telephones) it is opened. */
export function Viewer(props: { id: string | undefined; attachment: Attachment | undefined; onClose: () => void }) {
  const { id, attachment } = props
  const file = attachment?.file
  const pdf = file?.mediaType === "application/pdf"
  // within somebody else's frame a frame of ours is shown nothing
  const reads = !pdf || (navigator.pdfViewerEnabled && window.parent === window)
  const title = attachment?.title ?? ""
  // another file of the same attachment is another picture
  const address = `files/${id}?${file?.sha256.slice(0, 8)}`
  return (
    <Dialog title={title} open={id !== undefined && file !== undefined} onClose={props.onClose} kind="wide">
      <p class="viewer-ways">
        <a href={address} target="_blank" rel="noopener">
          {text("papers.newTab")}
        </a>
        <a href={`files/${id}?save`} download={file?.name}>
          {text("papers.save")}
        </a>
      </p>
      {!reads && <p>{text("papers.noReader")}</p>}
      {reads && pdf && <iframe class="viewer" title={title} src={address} />}
      {reads && !pdf && (
        <p class="viewer picture">
          <img src={address} alt={title} />
        </p>
      )}
    </Dialog>
  )
}
