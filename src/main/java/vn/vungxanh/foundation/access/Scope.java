package vn.vungxanh.foundation.access;

import java.util.Set;
import vn.vungxanh.foundation.adminunits.UnitId;

/**
 * Who asks, and how far that person's responsibility reaches: a unit and all below it. The first argument of every query
 * about people. Each transaction hands it to PostgreSQL, whose policies show nothing outside of it.
 *
 * @param home the unit that the account belongs to
 * @param jurisdiction the ids of all units inside, written as int4multirange
 * @param from the smallest id inside
 * @param to the greatest id inside
 */
public record Scope(
        StaffId staff,
        String login,
        Set<Role> roles,
        Set<Permission> permissions,
        UnitId home,
        String jurisdiction,
        int from,
        int to) {

    public Scope {
        roles = Set.copyOf(roles);
        permissions = Set.copyOf(permissions);
    }

    /** What pages ask before they show a button; routes ask with {@code @PreAuthorize}. */
    public boolean may(Permission permission) {
        return permissions.contains(permission);
    }

    public boolean isProgram() {
        return staff.equals(StaffId.PROGRAM);
    }
}
