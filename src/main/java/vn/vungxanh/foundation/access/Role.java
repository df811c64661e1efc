package vn.vungxanh.foundation.access;

import static vn.vungxanh.foundation.access.Permission.ADMINISTER;
import static vn.vungxanh.foundation.access.Permission.DECLARE_ZONES;
import static vn.vungxanh.foundation.access.Permission.EDIT_CASES;
import static vn.vungxanh.foundation.access.Permission.EDIT_FACILITIES;
import static vn.vungxanh.foundation.access.Permission.EDIT_LABORATORIES;
import static vn.vungxanh.foundation.access.Permission.EDIT_SITES;
import static vn.vungxanh.foundation.access.Permission.EDIT_UNITS;
import static vn.vungxanh.foundation.access.Permission.ENTER_RESULTS;
import static vn.vungxanh.foundation.access.Permission.EXPORT;
import static vn.vungxanh.foundation.access.Permission.IMPORT;
import static vn.vungxanh.foundation.access.Permission.ISSUE_DIRECTIVES;
import static vn.vungxanh.foundation.access.Permission.MERGE_PEOPLE;
import static vn.vungxanh.foundation.access.Permission.ORDER_ISOLATION;
import static vn.vungxanh.foundation.access.Permission.PREPARE_REPORT;
import static vn.vungxanh.foundation.access.Permission.SIGN_REPORT;
import static vn.vungxanh.foundation.access.Permission.TAKE_SAMPLES;
import static vn.vungxanh.foundation.access.Permission.TREAT_PATIENTS;
import static vn.vungxanh.foundation.access.Permission.VIEW_AUDIT;
import static vn.vungxanh.foundation.access.Permission.VIEW_CASES;
import static vn.vungxanh.foundation.access.Permission.VIEW_FIGURES;
import static vn.vungxanh.foundation.access.Permission.VISIT_PEOPLE;

import java.util.EnumSet;
import java.util.Set;

/** What a person does in the response, and so what the account may do: the only place that says it. */
public enum Role {
    COMMITTEE(VIEW_FIGURES, VIEW_CASES, DECLARE_ZONES, ISSUE_DIRECTIVES, SIGN_REPORT, EXPORT),
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
            MERGE_PEOPLE,
            IMPORT,
            EXPORT,
            PREPARE_REPORT),
    UNIT_OFFICER(
            VIEW_FIGURES,
            VIEW_CASES,
            EDIT_CASES,
            TAKE_SAMPLES,
            ORDER_ISOLATION,
            VISIT_PEOPLE,
            EDIT_SITES,
            DECLARE_ZONES,
            IMPORT),
    LABORATORY(VIEW_FIGURES, VIEW_CASES, TAKE_SAMPLES, ENTER_RESULTS, IMPORT),
    HOSPITAL(VIEW_FIGURES, VIEW_CASES, EDIT_CASES, TAKE_SAMPLES, TREAT_PATIENTS, EDIT_FACILITIES),
    SITE_MANAGER(VIEW_FIGURES, VIEW_CASES, TAKE_SAMPLES, VISIT_PEOPLE, EDIT_SITES),
    CHECKPOINT(VIEW_FIGURES),
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
