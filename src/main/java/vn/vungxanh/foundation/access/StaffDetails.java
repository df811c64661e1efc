package vn.vungxanh.foundation.access;

import java.util.Set;
import vn.vungxanh.foundation.adminunits.UnitId;

/** What an administrator decides about an account. */
public record StaffDetails(String name, UnitId home, Set<Role> roles) {

    public StaffDetails {
        name = name.strip();
        roles = Set.copyOf(roles);
        AccessRule.NAME_MISSING.brokenIf(name.isEmpty());
        AccessRule.ROLE_MISSING.brokenIf(roles.isEmpty());
    }
}
