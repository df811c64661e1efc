package vn.vungxanh.foundation.tasks;

import vn.vungxanh.kernel.Rule;

public enum TaskRule implements Rule {
    OWNER_IS_NAMED,
    OUTSIDE_YOUR_JURISDICTION,
    WHAT_IS_SAID,
    PERSON_IS_OF_THE_UNIT,
    DUE_AFTER_IT_IS_GIVEN,
    /** Done needs words: the evidence note. */
    EVIDENCE_IS_GIVEN,
    REASON_IS_GIVEN,
    ONLY_THE_GIVER_DECIDES,
    NOT_IN_THIS_STATE,
    UNREADABLE_FILTER;

    @Override
    public String room() {
        return "tasks";
    }
}
