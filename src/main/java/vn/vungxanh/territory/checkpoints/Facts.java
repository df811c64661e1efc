package vn.vungxanh.territory.checkpoints;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a post knows of a traveller where rules ask for it.
 *
 * @param on the day of the passage
 * @param testedOn day of a sample whose result was negative
 */
record Facts(
        LocalDate on,
        @Nullable BigDecimal temperature,
        boolean symptoms,
        @Nullable LocalDate testedOn,
        List<Affected> affected) {

    Facts {
        affected = List.copyOf(affected);
    }

    Optional<Affected> by(Affected.By by) {
        return affected.stream().filter(each -> each.by() == by).findFirst();
    }

    Optional<Affected> at(AffectedArea.Level level) {
        return affected.stream().filter(each -> each.level() == level).findFirst();
    }
}
