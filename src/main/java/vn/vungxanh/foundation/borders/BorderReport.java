package vn.vungxanh.foundation.borders;

import java.util.List;

/** What a file of borders holds and what is wrong with it. Nothing was stored unless {@code loaded}. */
public record BorderReport(int shapes, boolean loaded, List<BorderProblem> problems, List<BorderProblem> notes) {

    public BorderReport {
        problems = List.copyOf(problems);
        notes = List.copyOf(notes);
    }

    public boolean good() {
        return problems.isEmpty();
    }

    static BorderReport of(int shapes, boolean loaded, List<BorderProblem> all) {
        return new BorderReport(
                shapes,
                loaded,
                all.stream().filter(each -> !each.rule().isOnlyNoted()).toList(),
                all.stream().filter(each -> each.rule().isOnlyNoted()).toList());
    }
}
