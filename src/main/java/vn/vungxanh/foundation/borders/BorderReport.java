package vn.vungxanh.foundation.borders;

import java.util.List;

/** What a file of borders holds and what is wrong with it. It is not in force unless {@code loaded}. */
public record BorderReport(int shapes, boolean loaded, List<BorderProblem> problems, List<BorderProblem> notes) {

    public BorderReport {
        problems = List.copyOf(problems);
        notes = List.copyOf(notes);
    }

    public boolean good() {
        return problems.isEmpty();
    }

    BorderReport nowLoaded() {
        return new BorderReport(shapes, true, problems, notes);
    }

    static BorderReport of(int shapes, List<BorderProblem> all) {
        return new BorderReport(
                shapes,
                false,
                all.stream().filter(each -> !each.rule().isOnlyNoted()).toList(),
                all.stream().filter(each -> each.rule().isOnlyNoted()).toList());
    }
}
