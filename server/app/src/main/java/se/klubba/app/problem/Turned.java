package se.klubba.app.problem;

/// What was asked for is turned down, and the problem says why.
public final class Turned extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final transient Problem problem;

    public Turned(Problem problem) {
        super(problem.code(), null, false, false);
        this.problem = problem;
    }

    public Problem problem() {
        return problem;
    }
}
