package vn.vungxanh.foundation.access;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.vungxanh.foundation.adminunits.UnitId;
import vn.vungxanh.foundation.adminunits.Units;
import vn.vungxanh.kernel.NotFound;
import vn.vungxanh.kernel.Vietnam;
import vn.vungxanh.platform.shell.AddressWords;

/** The unit and the instant that an address asks for. */
@Component
public class Asked {

    private final Units units;
    private final Clock clock;

    Asked(Units units, Clock clock) {
        this.units = units;
        this.clock = clock;
    }

    /** The reader's own unit unless another is asked for; one outside the jurisdiction does not exist. */
    public UnitId unit(Scope scope, @Nullable String code, Instant asOf) {
        if (code == null || code.isBlank()) {
            return scope.home();
        }
        var unit = units.byCode(code.strip(), Vietnam.dayOf(asOf)).orElseThrow(() -> new NotFound("unit " + code));
        if (!scope.covers(unit.id())) {
            throw new NotFound("unit " + code);
        }
        return unit.id();
    }

    /** Now, unless another instant is asked for; of the future only what somebody may plan. */
    public Instant instant(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return clock.instant();
        }
        try {
            var instant = Vietnam.instant(text);
            AccessRule.UNREADABLE_TIME.brokenIf(AddressWords.isTooFar(instant, clock.instant()), text);
            return instant;
        } catch (DateTimeException e) {
            throw AccessRule.UNREADABLE_TIME.broken(text);
        }
    }
}
