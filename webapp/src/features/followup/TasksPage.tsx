import { useState } from "preact/hooks"
import { placeAddress } from "../../model/places"
import type { Task } from "../../model/register"
import { useApi } from "../../session/desk"
import { FoundAt } from "../../ui/FoundAt"
import { date, itemNumber } from "../../ui/format"
import { Notice } from "../../ui/Notice"
import { deskRefusal, deskText } from "../../ui/text/desk"
import "./followup.css"

/** What the meetings have asked for, the most pressing first. */
export function TasksPage() {
  const [all, setAll] = useState(false)
  const found = useApi<{ assignments: Task[] }>(all ? "assignments?all=true" : "assignments")
  const tasks = found.value?.assignments
  return (
    <>
      <h1>{deskText("tasks.title")}</h1>
      <label class="check">
        <input type="checkbox" checked={all} onChange={(event) => setAll(event.currentTarget.checked)} />
        {deskText("tasks.all")}
      </label>
      {found.refused && <Notice tone="danger">{deskRefusal(found.refused)}</Notice>}
      {tasks?.length === 0 && <p role="status">{deskText("tasks.none")}</p>}
      <ol role="list" class="tasks">
        {tasks?.map((task) => (
          <One key={`${task.place.meeting} ${task.id}`} task={task} />
        ))}
      </ol>
    </>
  )
}

function One(props: { task: Task }) {
  const { task } = props
  const { place } = task
  return (
    <li>
      <p class="task-what">
        <strong>{task.assignee ?? deskText("tasks.nobody")}</strong>: {task.task}
      </p>
      {task.subTasks && task.subTasks.length > 0 && (
        <ul>
          {task.subTasks.map((part) => (
            <li key={part}>{part}</li>
          ))}
        </ul>
      )}
      <p class="task-status">
        {deskText(`tasks.status.${task.status}`)}
        {task.due !== undefined && <Due due={task.due} over={task.status === "done" || task.status === "dropped"} />}
      </p>
      {task.told && (
        <p class="task-status">
          <a href={placeAddress(task.told)}>
            {deskText("tasks.told", {
              place: `${date(task.told.date)}${task.told.number === undefined ? "" : `, ${itemNumber(task.told.number)}`}`,
            })}
          </a>
          {task.told.text && `: ${task.told.text}`}
        </p>
      )}
      <FoundAt
        href={placeAddress(place)}
        body={place.bodyName}
        date={place.date}
        number={place.number}
        title={place.title}
      />
    </li>
  )
}

function Due(props: { due: string; over: boolean }) {
  const late = !props.over && props.due < new Date().toISOString().slice(0, 10)
  const words = deskText(late ? "tasks.late" : "tasks.due", { date: date(props.due) })
  return (
    <>
      {" · "}
      {late ? <strong>{words}</strong> : words}
    </>
  )
}
