package se.klubba.domain.meeting;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import se.klubba.domain.id.AssignmentId;
import se.klubba.domain.id.DecisionId;

/// A task that a decision gives (ASG-1).
public record Assignment(AssignmentId id, DecisionId decision, Task task) {

    /// @param assignee as written: a person, a role, a group or a body; absent where nobody was named
    public record Task(
            Optional<String> assignee,
            AssigneeKind assigneeKind,
            String task,
            List<String> subTasks,
            Optional<LocalDate> due) {}

    public enum AssigneeKind {
        PERSON,
        ROLE,
        GROUP,
        ORGANISATION,
        BODY,
        NONE
    }
}
