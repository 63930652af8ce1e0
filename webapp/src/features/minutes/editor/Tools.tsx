import type { Editor } from "@tiptap/core"
import { useEffect, useState } from "preact/hooks"
import { type TextKey, text } from "../../../ui/text"

interface Tool {
  label: TextKey
  keys?: string
  on: (editor: Editor) => boolean
  run: (editor: Editor) => void
}

const TOOLS: Tool[] = [
  {
    label: "write.bold",
    keys: "Ctrl+B",
    on: (editor) => editor.isActive("bold"),
    run: (editor) => editor.chain().focus().toggleMark("bold").run(),
  },
  {
    label: "write.italic",
    keys: "Ctrl+I",
    on: (editor) => editor.isActive("italic"),
    run: (editor) => editor.chain().focus().toggleMark("italic").run(),
  },
  {
    label: "write.heading",
    on: (editor) => editor.isActive("heading"),
    run: (editor) => editor.chain().focus().toggleNode("heading", "paragraph", { level: 3 }).run(),
  },
  {
    label: "write.bullets",
    keys: "Ctrl+Shift+8",
    on: (editor) => editor.isActive("bulletList"),
    run: (editor) => editor.chain().focus().toggleList("bulletList", "listItem").run(),
  },
  {
    label: "write.numbers",
    keys: "Ctrl+Shift+7",
    on: (editor) => editor.isActive("orderedList"),
    run: (editor) => editor.chain().focus().toggleList("orderedList", "listItem").run(),
  },
  {
    label: "write.quoted",
    on: (editor) => editor.isActive("quotedDecision"),
    run: (editor) => editor.chain().focus().toggleWrap("quotedDecision").run(),
  },
]

/** The few forms that minutes have, in words. All of them have a key or are typed ("- ", "1. ", "### "). */
export function Tools(props: { editor: Editor }) {
  const { editor } = props
  const [, moved] = useState(0)
  useEffect(() => {
    const again = () => moved((count) => count + 1)
    editor.on("transaction", again)
    return () => void editor.off("transaction", again)
  }, [editor])
  return (
    <div class="tools" role="toolbar" aria-label={text("write.tools")}>
      {TOOLS.map((tool) => (
        <button
          key={tool.label}
          type="button"
          class="tool"
          aria-pressed={tool.on(editor)}
          title={tool.keys}
          // The pointer leaves the cursor where it is.
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => tool.run(editor)}
        >
          {text(tool.label)}
        </button>
      ))}
    </div>
  )
}
