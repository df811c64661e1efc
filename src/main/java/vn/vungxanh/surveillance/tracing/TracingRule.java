package vn.vungxanh.surveillance.tracing;

import vn.vungxanh.kernel.Rule;

/** What this room does not allow. */
public enum TracingRule implements Rule {
    /** A person is no contact of themselves. */
    SAME_PERSON,
    /** An exposure lies in the past. */
    EXPOSURE_IN_FUTURE,
    /** An exposure ends after it began. */
    EXPOSURE_ENDS_BEFORE_IT_BEGINS,
    /** Taking a contact back changes who must isolate: somebody says why. */
    WITHDRAWAL_NEEDS_REASON,
    REASON_TOO_LONG,
    /** An address asks for what cannot be read. */
    UNREADABLE_FILTER;

    @Override
    public String room() {
        return "tracing";
    }
}
