package vn.vungxanh.foundation.access;

import java.util.EnumSet;
import java.util.Set;
import vn.vungxanh.foundation.adminunits.Jurisdiction;
import vn.vungxanh.foundation.adminunits.UnitId;
import vn.vungxanh.foundation.adminunits.Units;

/**
 * Who asks, and how far that person's responsibility reaches: a unit and all below it. The first argument of every query
 * about people. Each transaction hands it to PostgreSQL, whose policies show nothing outside of it.
 *
 * @param home the unit that the account belongs to
 */
public record Scope(
        StaffId staff,
        String login,
        Set<Role> roles,
        Set<Permission> permissions,
        UnitId home,
        Jurisdiction jurisdiction) {

    public Scope {
        roles = Set.copyOf(roles);
        permissions = Set.copyOf(permissions);
    }

    /** The program's own scope over a unit: for start-up and background work that nobody asked for. */
    public static Scope ofProgram(UnitId unit, Units units) {
        return new Scope(
                StaffId.PROGRAM, "program", Set.of(), EnumSet.allOf(Permission.class), unit, units.jurisdiction(unit));
    }

    /** What pages ask before they show a button; routes ask with {@code @PreAuthorize}. */
    public boolean may(Permission permission) {
        return permissions.contains(permission);
    }

    public boolean covers(UnitId unit) {
        return jurisdiction.covers(unit);
    }

    /** The smallest unit id inside. */
    public int from() {
        return jurisdiction.from();
    }

    /** The greatest unit id inside. */
    public int to() {
        return jurisdiction.to();
    }

    /** All unit ids inside, as PostgreSQL reads an int4multirange. */
    public String multirange() {
        return jurisdiction.multirange();
    }
}
