package vn.vungxanh.insight.reporting;

import vn.vungxanh.kernel.Rule;

public enum ReportingRule implements Rule {
    /** Report-88's rule for its generator: a hard failure needs a written reason before signing. */
    HARD_CHECK_NEEDS_REASON,
    /** Whoever was asked for a part of the report has not agreed to it. */
    OPEN_PART_NEEDS_REASON,
    /** After Lào Cai, 17/3/2022: a figure that doubles within a day is looked at by two. */
    JUMP_NEEDS_SECOND_PERSON,
    JUMP_HAS_WORDS,
    NO_JUMP,
    PART_HAS_ANOTHER_OWNER,
    COMMENT_HAS_WORDS,
    PROPOSAL_IS_KNOWN,
    NUMBER_IS_TAKEN,
    NUMBER_IS_POSITIVE,
    ALREADY_SIGNED,
    NOT_AS_OF_THE_FUTURE,
    TIME_IS_READABLE,
    BEGINS_AFTER_ITS_END,
    OFFICE_IS_KNOWN,
    SOURCE_IS_GIVEN,
    EXTERNAL_FIGURE_IS_KNOWN,
    VALUE_IS_NOT_NEGATIVE;

    @Override
    public String room() {
        return "reporting";
    }
}
