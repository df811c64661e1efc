package vn.vungxanh.foundation.access;

import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.vungxanh.foundation.adminunits.Units;

/** From an account to what it may do now: its roles, less what still waits for the second factor. */
@Component
class Scopes {

    private final Units units;
    private final WallClock clock;

    Scopes(Units units, WallClock clock) {
        this.units = units;
        this.clock = clock;
    }

    StaffAuthentication authenticate(StaffAccount account, boolean secondFactorShown) {
        return authenticate(account, secondFactorShown, EnumSet.allOf(Permission.class));
    }

    /** @param atMost what a token was made for; its owner may have lost some of it since */
    StaffAuthentication authenticate(StaffAccount account, boolean secondFactorShown, Set<Permission> atMost) {
        var secondFactor = secondFactorShown || account.secondFactorExempt();
        var permissions = Role.permissionsOf(account.roles());
        permissions.retainAll(atMost);
        permissions.removeIf(permission -> permission.needsSecondFactor() && !secondFactor);
        return of(account, permissions, secondFactor, clock.instant());
    }

    /** The account as it is now, in a session that began earlier. */
    StaffAuthentication renew(StaffAuthentication earlier, StaffAccount account) {
        var secondFactor = earlier.secondFactor() && (account.hasSecondFactor() || account.secondFactorExempt());
        var permissions = authenticate(account, secondFactor).scope().permissions();
        return of(account, permissions, secondFactor, earlier.since());
    }

    private StaffAuthentication of(
            StaffAccount account, Set<Permission> permissions, boolean secondFactor, Instant since) {
        var place = units.get(account.home()).name();
        var person = new SignedInStaff(scope(account, permissions), account.name(), place);
        return new StaffAuthentication(person, account.version(), account.passwordEpoch(), secondFactor, since);
    }

    private Scope scope(StaffAccount account, Set<Permission> permissions) {
        return new Scope(
                account.id(),
                account.login(),
                account.roles(),
                permissions,
                account.home(),
                units.jurisdiction(account.home()));
    }
}
