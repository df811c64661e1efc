package vn.vungxanh.insight.reporting;

import vn.vungxanh.kernel.Rule;

public enum ReportingRule implements Rule {
    /** Report-88's rule for its generator: a hard failure needs a written reason before signing. */
    HARD_CHECK_NEEDS_REASON,
    NUMBER_IS_TAKEN,
    NUMBER_IS_POSITIVE,
    ALREADY_SIGNED,
    NOT_AS_OF_THE_FUTURE,
    SOURCE_IS_GIVEN,
    EXTERNAL_FIGURE_IS_KNOWN,
    VALUE_IS_NOT_NEGATIVE;

    @Override
    public String room() {
        return "reporting";
    }
}
