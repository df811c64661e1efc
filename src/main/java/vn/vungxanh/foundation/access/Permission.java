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
    /** Look into declarations with a red flag and close them with a finding. */
    TRIAGE,
    /** Rounds in which everybody is asked: plan them and enter what households answer. */
    SCREEN_PEOPLE,
    /** Scan codes of people and places on behalf of a place. */
    SCAN_CODES,
    /** Use the program without a network and send later. */
    WORK_IN_FIELD,
    /** See what the telephones of a unit still hold, decide conflicts of what they sent. */
    SUPERVISE_FIELD,
    /** Enter who and what passes a road post. */
    RECORD_PASSAGES,
    /** Patrols, crossings and handovers at the border. */
    GUARD_BORDER,
    /** Posts on roads and at the border, their rosters and forces. */
    EDIT_POSTS,
    /** Administrative fines, cases of false information and of illegal entry. */
    RECORD_FINES,
    /** Decide whether two persons are one, and take that back. */
    MERGE_PEOPLE,
    IMPORT,
    EXPORT(true),
    /** Documents of the Committee, and who does what until when because of them. */
    ISSUE_DIRECTIVES,
    /** Report on the tasks of one's own unit. */
    DO_TASKS,
    /** Read and write in the Committee's channel, take part in its meetings. */
    SIT_IN_COMMITTEE,
    /** What each unit owes the record: assign it, remind, see who is silent. */
    SUPERVISE_DATA,
    /** Stores: receive, issue, count. */
    KEEP_STOCK,
    /** Staff, teams, vehicles, training; dispatch and return. */
    EDIT_WORKFORCE,
    /** Plans for so many cases at once: parameters, treatment regions, what to convert. */
    PLAN_SCENARIOS,
    /** Headings, order and sentences of reports and forms. */
    EDIT_TEMPLATES,
    /** Choose the regime, confirm a level that was proposed. */
    DECIDE_RISK,
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
