package vn.vungxanh.foundation.committee;

import vn.vungxanh.kernel.Rule;

public enum CommitteeRule implements Rule {
    TITLE_IS_GIVEN,
    SOMETHING_IS_SAID,
    UNITS_ARE_CHOSEN,
    OUTSIDE_YOUR_JURISDICTION,
    /** Only the unit that wrote it, and those above. */
    NOT_YOURS_TO_PIN,
    VIDEO_LINK_IS_SAFE,
    CHAIR_IS_NAMED,
    NOT_YOUR_MEETING,
    TASK_NEEDS_OWNER_AND_DUE,
    UNREADABLE_FILTER;

    @Override
    public String room() {
        return "committee";
    }
}
