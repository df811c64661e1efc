package vn.vungxanh.surveillance.followup.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.foundation.adminunits.UnitId;
import vn.vungxanh.foundation.adminunits.Units;
import vn.vungxanh.kernel.Vietnam;
import vn.vungxanh.surveillance.cases.Disease;
import vn.vungxanh.surveillance.followup.ClockFilter;
import vn.vungxanh.surveillance.followup.ClockRow;
import vn.vungxanh.surveillance.followup.FollowAddress;

/** Reads a {@link ClockFilter} from an address and writes it: unit, disease, from, asOf (instant or day), by. */
@Component
class ClockWords {

    private static final int USUAL_DAYS = 28;

    private final FollowFilters filters;
    private final Units units;

    ClockWords(FollowFilters filters, Units units) {
        this.filters = filters;
        this.units = units;
    }

    ClockFilter read(Scope scope, Map<String, String> words) {
        var asOf = filters.instant(FollowFilters.given(words, "asOf"));
        var disease = FollowFilters.given(words, "disease");
        return new ClockFilter(
                disease == null ? Disease.COVID_19 : disease,
                filters.unit(scope, FollowFilters.given(words, "unit"), asOf),
                day(words, Vietnam.dayOf(asOf).minusDays(USUAL_DAYS - 1L)),
                asOf,
                "week".equals(FollowFilters.given(words, "by")) ? ClockFilter.By.WEEK : ClockFilter.By.UNIT);
    }

    Map<String, String> words(ClockFilter filter) {
        var words = new LinkedHashMap<String, String>();
        words.put("unit", units.get(filter.unit()).code());
        words.put("disease", filter.disease());
        words.put("from", filter.from().toString());
        words.put("asOf", filter.asOf().atZone(Vietnam.ZONE).toOffsetDateTime().toString());
        words.put("by", filter.by().name().toLowerCase(Locale.ROOT));
        return words;
    }

    String address(String path, ClockFilter filter) {
        return FollowAddress.of(path, words(filter));
    }

    /** The list behind the figures of a row. */
    Map<String, String> wordsOf(ClockFilter filter, ClockRow row) {
        return words(filter.in(row.unit()).between(row.from(), row.asOf()));
    }

    String name(UnitId unit) {
        return units.get(unit).name();
    }

    private static LocalDate day(Map<String, String> words, LocalDate usual) {
        var typed = FollowFilters.given(words, "from");
        try {
            return typed == null ? usual : LocalDate.parse(typed);
        } catch (DateTimeException e) {
            throw FollowFilters.unreadable("from", String.valueOf(typed));
        }
    }
}
