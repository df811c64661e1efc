package vn.vungxanh.foundation.access;

import static vn.vungxanh.foundation.access.Permission.ADMINISTER;
import static vn.vungxanh.foundation.access.Permission.EDIT_CASES;
import static vn.vungxanh.foundation.access.Permission.EDIT_LABORATORIES;
import static vn.vungxanh.foundation.access.Permission.EDIT_UNITS;
import static vn.vungxanh.foundation.access.Permission.ENTER_RESULTS;
import static vn.vungxanh.foundation.access.Permission.EXPORT;
import static vn.vungxanh.foundation.access.Permission.IMPORT;
import static vn.vungxanh.foundation.access.Permission.ISSUE_DIRECTIVES;
import static vn.vungxanh.foundation.access.Permission.MERGE_PEOPLE;
import static vn.vungxanh.foundation.access.Permission.PREPARE_REPORT;
import static vn.vungxanh.foundation.access.Permission.SIGN_REPORT;
import static vn.vungxanh.foundation.access.Permission.TAKE_SAMPLES;
import static vn.vungxanh.foundation.access.Permission.VIEW_AUDIT;
import static vn.vungxanh.foundation.access.Permission.VIEW_CASES;
import static vn.vungxanh.foundation.access.Permission.VIEW_FIGURES;

import java.util.EnumSet;
import java.util.Set;

/** What a person does in the response, and so what the account may do: the only place that says it. */
public enum Role {
    COMMITTEE(VIEW_FIGURES, VIEW_CASES, ISSUE_DIRECTIVES, SIGN_REPORT, EXPORT),
    EPIDEMIOLOGIST(
            VIEW_FIGURES,
            VIEW_CASES,
            EDIT_CASES,
            TAKE_SAMPLES,
            ENTER_RESULTS,
            EDIT_LABORATORIES,
            MERGE_PEOPLE,
            IMPORT,
            EXPORT,
            PREPARE_REPORT),
    UNIT_OFFICER(VIEW_FIGURES, VIEW_CASES, EDIT_CASES, TAKE_SAMPLES, IMPORT),
    LABORATORY(VIEW_FIGURES, VIEW_CASES, TAKE_SAMPLES, ENTER_RESULTS, IMPORT),
    HOSPITAL(VIEW_FIGURES, VIEW_CASES, EDIT_CASES, TAKE_SAMPLES),
    SITE_MANAGER(VIEW_FIGURES, VIEW_CASES, TAKE_SAMPLES),
    CHECKPOINT(VIEW_FIGURES),
    DATA_STEWARD(
            VIEW_FIGURES,
            VIEW_CASES,
            EDIT_CASES,
            ENTER_RESULTS,
            EDIT_LABORATORIES,
            MERGE_PEOPLE,
            IMPORT,
            EXPORT,
            EDIT_UNITS,
            VIEW_AUDIT),
    ADMINISTRATOR(VIEW_FIGURES, VIEW_CASES, EDIT_UNITS, VIEW_AUDIT, ADMINISTER);

    private final Set<Permission> permissions;

    Role(Permission first, Permission... rest) {
        permissions = EnumSet.of(first, rest);
    }

    public boolean allows(Permission permission) {
        return permissions.contains(permission);
    }

    static EnumSet<Permission> permissionsOf(Set<Role> roles) {
        var all = EnumSet.noneOf(Permission.class);
        roles.forEach(role -> all.addAll(role.permissions));
        return all;
    }
}
