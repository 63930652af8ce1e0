import { Button } from "../../ui/Button"
import { Field, Select } from "../../ui/Field"
import { Ordering } from "../../ui/Ordering"
import { deskText } from "../../ui/text/desk"
import type { Category } from "./body"

const ROLES: Category["role"][] = ["voting", "substitute", "official", "other", "absent"]

/** The headings below which people are listed in the document, in their order. A heading keeps its key: people are listed by it. */
export function Categories(props: { list: Category[]; onList: (list: Category[]) => void }) {
  const { list, onList } = props
  const change = (key: string, part: Partial<Category>) =>
    onList(list.map((one) => (one.key === key ? { ...one, ...part } : one)))
  const add = () => {
    let at = list.length + 1
    while (list.some((one) => one.key === `rubrik ${at}`)) at++
    onList([...list, { key: `rubrik ${at}`, label: "", role: "other" }])
  }
  return (
    <fieldset class="categories">
      <legend>{deskText("body.categories")}</legend>
      <p class="hint">{deskText("body.categoriesHint")}</p>
      <Ordering
        label={deskText("body.categories")}
        list={list}
        id={(one) => one.key}
        name={(one) => one.label}
        onOrder={onList}
      >
        {(one) => (
          <div class="category">
            <Field
              label={deskText("body.categoryLabel")}
              value={one.label}
              required
              onInput={(label) => change(one.key, { label })}
            />
            <Select
              label={deskText("body.categoryRole")}
              value={one.role}
              options={ROLES.map((role) => ({ value: role, label: deskText(`categoryRole.${role}`) }))}
              onChange={(role) => change(one.key, { role: role as Category["role"] })}
            />
            {list.length > 1 && (
              <Button
                tone="quiet"
                label={deskText("common.removeNamed", { name: one.label })}
                onClick={() => onList(list.filter((other) => other.key !== one.key))}
              >
                {deskText("common.remove")}
              </Button>
            )}
          </div>
        )}
      </Ordering>
      <Button onClick={add}>{deskText("body.addCategory")}</Button>
    </fieldset>
  )
}
