package vn.vungxanh.foundation.access;

/**
 * What an account may do. The name is the authority that a route asks for:
 * {@code @PreAuthorize("hasAuthority('VIEW_CASES')")}. Which role may what stands in {@link Role}.
 */
public enum Permission {
    /** Counts, dashboards and reports: no identified person. */
    VIEW_FIGURES,
    VIEW_CASES,
    EDIT_CASES,
    /** Order and take samples, send them, report rapid tests. */
    TAKE_SAMPLES,
    /** Receive tubes at a laboratory, enter and correct results. */
    ENTER_RESULTS,
    EDIT_LABORATORIES,
    /** Decide who stays isolated, where and until when; release. */
    ORDER_ISOLATION,
    /** Visit people at home or at a site, note their health. */
    VISIT_PEOPLE,
    /** Isolation sites, their rooms, guards and cameras. */
    EDIT_SITES,
    /** Admit, treat, move and discharge patients. */
    TREAT_PATIENTS,
    /** Hospitals, their tiers, beds and ventilators. */
    EDIT_FACILITIES,
    /** Draw, declare, change and lift zones and their measures. */
    DECLARE_ZONES,
    /** Decide whether two persons are one, and take that back. */
    MERGE_PEOPLE,
    IMPORT,
    EXPORT(true),
    /** Bare documents and tasks of the Committee. */
    ISSUE_DIRECTIVES,
    /** Enter external figures and prepare a report. */
    PREPARE_REPORT,
    SIGN_REPORT,
    /** Load a tree of units. */
    EDIT_UNITS,
    VIEW_AUDIT(true),
    ADMINISTER(true);

    private final boolean needsSecondFactor;

    Permission() {
        this(false);
    }

    Permission(boolean needsSecondFactor) {
        this.needsSecondFactor = needsSecondFactor;
    }

    public boolean needsSecondFactor() {
        return needsSecondFactor;
    }
}
