package vn.vungxanh.foundation.adminunits.web;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.vungxanh.foundation.adminunits.AdminunitsRule;
import vn.vungxanh.kernel.RuleBroken;
import vn.vungxanh.kernel.Vietnam;

/** The day that a request asks about: given as a day or an instant, today if left out. */
@Component
class AsOf {

    private final Clock clock;

    AsOf(Clock clock) {
        this.clock = clock;
    }

    LocalDate day(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return Vietnam.dayOf(clock.instant());
        }
        try {
            return Vietnam.dayOf(Vietnam.instant(text));
        } catch (DateTimeException e) {
            throw new RuleBroken(AdminunitsRule.BAD_DATE, text);
        }
    }
}
