package vn.vungxanh.foundation.access;

import java.util.Set;
import vn.vungxanh.foundation.adminunits.UnitId;

/**
 * @param version grows with every change; a running session that holds an older one is renewed
 * @param passwordEpoch grows with every change of the password; a running session that holds an older one ends
 */
public record StaffAccount(
        StaffId id,
        String login,
        String name,
        UnitId home,
        Set<Role> roles,
        String language,
        boolean disabled,
        boolean hasPassword,
        boolean hasSecondFactor,
        boolean secondFactorExempt,
        int version,
        int passwordEpoch) {

    public StaffAccount {
        roles = Set.copyOf(roles);
    }
}
