package vn.vungxanh.foundation.imports;

import java.util.List;

/** What became of a row: exactly one of four. */
public record RowOutcome(Result result, List<CellProblem> problems) {

    public static final RowOutcome CREATED = new RowOutcome(Result.CREATED, List.of());
    public static final RowOutcome UPDATED = new RowOutcome(Result.UPDATED, List.of());
    public static final RowOutcome DUPLICATE = new RowOutcome(Result.DUPLICATE, List.of());

    public enum Result {
        CREATED,
        UPDATED,
        DUPLICATE,
        REJECTED
    }

    public RowOutcome {
        problems = List.copyOf(problems);
        if ((result == Result.REJECTED) == problems.isEmpty()) {
            throw new IllegalArgumentException("a row is rejected for a reason, and only then has one");
        }
    }

    public static RowOutcome rejected(List<CellProblem> problems) {
        return new RowOutcome(Result.REJECTED, problems);
    }

    public static RowOutcome rejected(CellProblem problem) {
        return rejected(List.of(problem));
    }

    public boolean isRejected() {
        return result == Result.REJECTED;
    }
}
