package se.klubba.domain.meeting;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import se.klubba.domain.id.PersonId;

/// How one item has been decided so far: the path that was shown, and each question that the gavel has fallen on, in
/// order (KL 5:67 p2).
public record Procedure(Optional<DecisionPath> path, List<Settled> settled) {

    static final Procedure NONE = new Procedure(Optional.empty(), List.of());

    /// A question after the gavel.
    ///
    /// @param question as it stood when the gavel fell
    /// @param won absent where nothing won: the proposal fell, or a tie gave no decision
    public record Settled(
            Question question,
            Optional<Alternative> won,
            Method method,
            PersonId presiding,
            Instant at) {

        public Purpose purpose() {
            return question.put().purpose();
        }
    }

    public Procedure {
        settled = List.copyOf(settled);
    }

    Procedure on(Optional<DecisionPath> next) {
        return new Procedure(next, settled);
    }

    Procedure with(Settled one) {
        var all = new ArrayList<>(settled);
        all.add(one);
        return new Procedure(path, all);
    }

    /// Whether the gavel has fallen on the main question.
    public boolean mainSettled() {
        return settled.stream().anyMatch(s -> s.purpose() == Purpose.MAIN);
    }

    /// Whether a question of the path has been settled: what it would put has been put. The draft of other points is
    /// another draft.
    public boolean done(DecisionPath.Step step) {
        return settled.stream()
                .map(s -> s.question().put())
                .anyMatch(put ->
                        put.purpose() == step.purpose()
                                && put.alternatives().stream()
                                        .filter(a ->
                                                !a.equals(Alternative.DRAFT) || shares(put, step))
                                        .anyMatch(step::puts));
    }

    private static boolean shares(Question.Put put, DecisionPath.Step step) {
        return put.decisions().stream().map(Wording::decision).anyMatch(step.decisions()::contains);
    }
}
