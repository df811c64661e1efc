package vn.vungxanh.surveillance.followup;

import java.util.List;

/** A case and the steps of its tracing. F1 and F2 are those of the reader's jurisdiction. */
public record CaseBoard(BoardCase illness, List<StepState> steps) {

    public long stepsDone() {
        return steps.stream().filter(StepState::done).count();
    }

    public List<StepState> late() {
        return steps.stream().filter(StepState::late).toList();
    }
}
