import { useState } from "preact/hooks"
import { may } from "../../ui/BodyHead"
import { Checklist, turned } from "../../ui/Checklist"
import { Field, Select } from "../../ui/Field"
import { type DeskKey, deskText } from "../../ui/text/desk"
import type { Rule, Told } from "./body"
import { Framed } from "./Framed"
import { Keep } from "./Keep"
import { useKeeping } from "./keeping"

/** Rules that belong together, in the order in which a meeting comes upon them. */
const GROUPS: { name: DeskKey; settings: string[] }[] = [
  { name: "rules.document", settings: ["documentType", "numbering", "liveMinutesVisibility", "minutesNote"] },
  {
    name: "rules.meeting",
    settings: ["quorum", "remote", "speakersList", "substituteService", "conflictOfInterest"],
  },
  {
    name: "rules.deciding",
    settings: [
      "decisionMethods",
      "voteRequest",
      "voteUnit",
      "abstain",
      "tieBreak",
      "chairVotesLast",
      "additionsOrder",
      "recordDecisionMethod",
      "reservation",
    ],
  },
  {
    name: "rules.adjusting",
    settings: ["adjusters", "adjustDeadlineDays", "immediateAdjustment", "noticeBoard"],
  },
]

/** How a body meets and decides. What the law holds fast says so, and by which section. */
export function RulesPage(props: { parts: Record<string, string> }) {
  return (
    <Framed id={props.parts.body ?? ""} at="/regler">
      {(told, reload) => <Rules told={told} onReload={reload} />}
    </Framed>
  )
}

function Rules(props: { told: Told; onReload: () => void }) {
  const { told } = props
  const keeping = useKeeping(told.body.id, "rules", told.version)
  const [values, setValues] = useState<Record<string, string>>(
    Object.fromEntries(told.rules.map((rule) => [rule.setting, rule.value])),
  )
  const [was, setWas] = useState(values)
  const editable = may(told.standing, "administers")
  const submit = async (event: Event) => {
    event.preventDefault()
    const changed = Object.fromEntries(Object.entries(values).filter(([setting, value]) => value !== was[setting]))
    await keeping.keep({ profile: changed })
    setWas(values)
  }
  return (
    <form class="desk-form rules" onSubmit={submit}>
      <p class="quiet">{deskText("rules.about")}</p>
      {GROUPS.map((group) => (
        <section key={group.name}>
          <h2>{deskText(group.name)}</h2>
          {group.settings.map((setting) => {
            const rule = told.rules.find((one) => one.setting === setting)
            return (
              rule && (
                <RuleRow
                  key={setting}
                  rule={rule}
                  value={values[setting] ?? rule.value}
                  editable={editable}
                  onChange={(value) => {
                    setValues({ ...values, [setting]: value })
                    keeping.touch()
                  }}
                />
              )
            )
          })}
        </section>
      ))}
      {editable && <Keep keeping={keeping} onReload={props.onReload} />}
    </form>
  )
}

/** A value in words; several are joined. */
function worded(rule: Rule, value: string): string {
  if (rule.setting === "adjustDeadlineDays") return deskText("rules.days", { days: value })
  return value
    .split(" ")
    .map((one) => valueText(rule.setting, one))
    .join(", ")
}

function valueText(setting: string, value: string): string {
  return deskText(`rule.${setting}.${value}` as DeskKey)
}

function RuleRow(props: { rule: Rule; value: string; editable: boolean; onChange: (value: string) => void }) {
  const { rule, value } = props
  const name = deskText(`rule.${rule.setting}` as DeskKey)
  if (rule.lock !== undefined) {
    return (
      <div class="rule locked">
        <p class="rule-name">{name}</p>
        <p>{worded(rule, rule.lock.value)}</p>
        <p class="hint">{deskText("rules.locked", { section: rule.lock.section })}</p>
      </div>
    )
  }
  if (!props.editable || rule.choices.length === 1) {
    return (
      <div class="rule">
        <p class="rule-name">{name}</p>
        <p>{worded(rule, value)}</p>
      </div>
    )
  }
  const usual = deskText(value === rule.usual ? "rules.isUsual" : "rules.usual", { value: worded(rule, rule.usual) })
  return <div class="rule">{asked(props, name, usual)}</div>
}

function asked(props: { rule: Rule; value: string; onChange: (value: string) => void }, name: string, usual: string) {
  const { rule, value, onChange } = props
  if (rule.several) {
    const chosen = value.split(" ")
    return (
      <>
        <p class="rule-name">{name}</p>
        <Checklist
          label={name}
          entries={rule.choices.map((choice) => ({ id: choice, name: valueText(rule.setting, choice) }))}
          chosen={chosen}
          onTurn={(choice, on) => {
            const next = turned(chosen, choice, on)
            // at least one way to decide is left, in the order of the choices
            if (next.length > 0) onChange(rule.choices.filter((one) => next.includes(one)).join(" "))
          }}
        />
        <p class="hint">{usual}</p>
      </>
    )
  }
  if (rule.choices.length === 0) {
    return (
      <Field
        label={name}
        value={value}
        numeric
        required
        hint={usual}
        onInput={(days) => onChange(days.replace(/\D/g, "").slice(0, 3))}
      />
    )
  }
  return (
    <Select
      label={name}
      value={value}
      hint={usual}
      options={rule.choices.map((choice) => ({ value: choice, label: valueText(rule.setting, choice) }))}
      onChange={onChange}
    />
  )
}
