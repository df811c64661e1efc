package vn.vungxanh.foundation.access;

import static vn.vungxanh.foundation.access.Permission.ADMINISTER;
import static vn.vungxanh.foundation.access.Permission.DECIDE_RISK;
import static vn.vungxanh.foundation.access.Permission.DECLARE_ZONES;
import static vn.vungxanh.foundation.access.Permission.DO_TASKS;
import static vn.vungxanh.foundation.access.Permission.EDIT_CASES;
import static vn.vungxanh.foundation.access.Permission.EDIT_FACILITIES;
import static vn.vungxanh.foundation.access.Permission.EDIT_LABORATORIES;
import static vn.vungxanh.foundation.access.Permission.EDIT_POSTS;
import static vn.vungxanh.foundation.access.Permission.EDIT_SITES;
import static vn.vungxanh.foundation.access.Permission.EDIT_TEMPLATES;
import static vn.vungxanh.foundation.access.Permission.EDIT_UNITS;
import static vn.vungxanh.foundation.access.Permission.EDIT_WORKFORCE;
import static vn.vungxanh.foundation.access.Permission.ENTER_RESULTS;
import static vn.vungxanh.foundation.access.Permission.EXPORT;
import static vn.vungxanh.foundation.access.Permission.GUARD_BORDER;
import static vn.vungxanh.foundation.access.Permission.IMPORT;
import static vn.vungxanh.foundation.access.Permission.ISSUE_DIRECTIVES;
import static vn.vungxanh.foundation.access.Permission.KEEP_STOCK;
import static vn.vungxanh.foundation.access.Permission.MERGE_PEOPLE;
import static vn.vungxanh.foundation.access.Permission.ORDER_ISOLATION;
import static vn.vungxanh.foundation.access.Permission.PLAN_SCENARIOS;
import static vn.vungxanh.foundation.access.Permission.PREPARE_REPORT;
import static vn.vungxanh.foundation.access.Permission.RECORD_FINES;
import static vn.vungxanh.foundation.access.Permission.RECORD_PASSAGES;
import static vn.vungxanh.foundation.access.Permission.SCAN_CODES;
import static vn.vungxanh.foundation.access.Permission.SCREEN_PEOPLE;
import static vn.vungxanh.foundation.access.Permission.SIGN_REPORT;
import static vn.vungxanh.foundation.access.Permission.SIT_IN_COMMITTEE;
import static vn.vungxanh.foundation.access.Permission.SUPERVISE_DATA;
import static vn.vungxanh.foundation.access.Permission.SUPERVISE_FIELD;
import static vn.vungxanh.foundation.access.Permission.TAKE_SAMPLES;
import static vn.vungxanh.foundation.access.Permission.TREAT_PATIENTS;
import static vn.vungxanh.foundation.access.Permission.TRIAGE;
import static vn.vungxanh.foundation.access.Permission.VIEW_AUDIT;
import static vn.vungxanh.foundation.access.Permission.VIEW_CASES;
import static vn.vungxanh.foundation.access.Permission.VIEW_FIGURES;
import static vn.vungxanh.foundation.access.Permission.VISIT_PEOPLE;
import static vn.vungxanh.foundation.access.Permission.WORK_IN_FIELD;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;

/** What a person does in the response, and so what the account may do: the only place that says it. */
public enum Role {
    COMMITTEE(
            VIEW_FIGURES,
            VIEW_CASES,
            DECLARE_ZONES,
            ISSUE_DIRECTIVES,
            DO_TASKS,
            SIT_IN_COMMITTEE,
            SUPERVISE_DATA,
            PLAN_SCENARIOS,
            DECIDE_RISK,
            SIGN_REPORT,
            EXPORT),
    EPIDEMIOLOGIST(
            VIEW_FIGURES,
            VIEW_CASES,
            EDIT_CASES,
            TAKE_SAMPLES,
            ENTER_RESULTS,
            EDIT_LABORATORIES,
            ORDER_ISOLATION,
            VISIT_PEOPLE,
            EDIT_SITES,
            EDIT_FACILITIES,
            DECLARE_ZONES,
            TRIAGE,
            SCREEN_PEOPLE,
            SCAN_CODES,
            WORK_IN_FIELD,
            SUPERVISE_FIELD,
            EDIT_POSTS,
            RECORD_PASSAGES,
            GUARD_BORDER,
            RECORD_FINES,
            MERGE_PEOPLE,
            IMPORT,
            EXPORT,
            DO_TASKS,
            SIT_IN_COMMITTEE,
            SUPERVISE_DATA,
            KEEP_STOCK,
            EDIT_WORKFORCE,
            PLAN_SCENARIOS,
            PREPARE_REPORT,
            EDIT_TEMPLATES),
    UNIT_OFFICER(
            VIEW_FIGURES,
            VIEW_CASES,
            EDIT_CASES,
            TAKE_SAMPLES,
            ORDER_ISOLATION,
            VISIT_PEOPLE,
            EDIT_SITES,
            DECLARE_ZONES,
            TRIAGE,
            SCREEN_PEOPLE,
            SCAN_CODES,
            WORK_IN_FIELD,
            SUPERVISE_FIELD,
            EDIT_POSTS,
            RECORD_PASSAGES,
            RECORD_FINES,
            IMPORT,
            DO_TASKS,
            SIT_IN_COMMITTEE,
            KEEP_STOCK,
            EDIT_WORKFORCE),
    LABORATORY(VIEW_FIGURES, VIEW_CASES, TAKE_SAMPLES, ENTER_RESULTS, IMPORT, DO_TASKS),
    HOSPITAL(VIEW_FIGURES, VIEW_CASES, EDIT_CASES, TAKE_SAMPLES, TREAT_PATIENTS, EDIT_FACILITIES, DO_TASKS, KEEP_STOCK),
    /** Who keeps the stores and sends the teams and vehicles. */
    LOGISTICS(VIEW_FIGURES, KEEP_STOCK, EDIT_WORKFORCE, IMPORT, DO_TASKS),
    SITE_MANAGER(VIEW_FIGURES, VIEW_CASES, TAKE_SAMPLES, VISIT_PEOPLE, EDIT_SITES, SCAN_CODES, WORK_IN_FIELD),
    CHECKPOINT(VIEW_FIGURES, RECORD_PASSAGES, SCAN_CODES, WORK_IN_FIELD),
    /** The border guard, the army and the militia on the border line. */
    BORDER_GUARD(VIEW_FIGURES, GUARD_BORDER, EDIT_POSTS, SCAN_CODES, WORK_IN_FIELD),
    POLICE(VIEW_FIGURES, RECORD_FINES, RECORD_PASSAGES, SCAN_CODES, WORK_IN_FIELD),
    DATA_STEWARD(
            VIEW_FIGURES,
            VIEW_CASES,
            EDIT_CASES,
            ENTER_RESULTS,
            EDIT_LABORATORIES,
            EDIT_SITES,
            EDIT_FACILITIES,
            MERGE_PEOPLE,
            IMPORT,
            EXPORT,
            EDIT_UNITS,
            DO_TASKS,
            SUPERVISE_DATA,
            EDIT_TEMPLATES,
            VIEW_AUDIT),
    ADMINISTRATOR(VIEW_FIGURES, VIEW_CASES, EDIT_UNITS, VIEW_AUDIT, ADMINISTER);

    private final Set<Permission> permissions;

    Role(Permission first, Permission... rest) {
        permissions = EnumSet.of(first, rest);
    }

    public boolean allows(Permission permission) {
        return permissions.contains(permission);
    }

    static String[] that(Permission may) {
        return Arrays.stream(values())
                .filter(role -> role.allows(may))
                .map(Role::name)
                .toArray(String[]::new);
    }

    static EnumSet<Permission> permissionsOf(Set<Role> roles) {
        var all = EnumSet.noneOf(Permission.class);
        roles.forEach(role -> all.addAll(role.permissions));
        return all;
    }
}
