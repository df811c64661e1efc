package vn.vungxanh.foundation.deadlines;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.vungxanh.kernel.Vietnam;

/** The table of the law row by row: event, last moment, who owes it, under the regime of the day. */
class LegalClocksTest {

    private final LegalClocks law = new LegalClocks();

    @ParameterizedTest
    @CsvSource({
        // NĐ 101/2010: list 3 h, approval 1 h, carried out 3 h; compulsion 24 h and 6 h; border at most 2 days
        "nd101-2010, isolation.home.list, 2021-05-24T06:00, 2021-05-24T09:00, station",
        "nd101-2010, isolation.home.decision, 2021-05-24T06:00, 2021-05-24T07:00, commune",
        "nd101-2010, isolation.home.carried, 2021-05-24T06:00, 2021-05-24T09:00, station",
        "nd101-2010, isolation.border.stay, 2021-05-24T06:00, 2021-05-26T06:00, border",
        "nd101-2010, isolation.compel.decision, 2021-05-24T06:00, 2021-05-25T06:00, commune",
        "nd101-2010, isolation.compel.carried, 2021-05-24T06:00, 2021-05-24T12:00, commune",
        // NĐ 165/2026
        "nd165-2026, isolation.home.list, 2026-07-01T06:00, 2026-07-01T08:00, station",
        "nd165-2026, isolation.home.decision, 2026-07-01T06:00, 2026-07-01T07:00, commune",
        "nd165-2026, isolation.home.notices, 2026-07-01T06:00, 2026-07-01T09:00, station",
        "nd165-2026, isolation.hospital.list, 2026-07-01T06:00, 2026-07-01T07:00, facility",
        "nd165-2026, isolation.hospital.decision, 2026-07-01T06:00, 2026-07-01T07:00, facility",
        "nd165-2026, isolation.hospital.notices, 2026-07-01T06:00, 2026-07-01T07:00, facility",
        "nd165-2026, isolation.border.list, 2026-07-01T06:00, 2026-07-01T07:00, border",
        "nd165-2026, isolation.border.decision, 2026-07-01T06:00, 2026-07-01T07:00, border",
        "nd165-2026, isolation.border.stay, 2026-07-01T06:00, 2026-07-03T06:00, border",
        "nd165-2026, isolation.site.list, 2026-07-01T06:00, 2026-07-01T09:00, site",
        "nd165-2026, isolation.site.decision, 2026-07-01T06:00, 2026-07-01T09:00, commune",
        "nd165-2026, isolation.site.notices, 2026-07-01T06:00, 2026-07-01T09:00, site",
        "nd165-2026, isolation.compel.decision, 2026-07-01T06:00, 2026-07-01T06:00, commune",
        "nd165-2026, hold.home, 2026-07-01T06:00, 2026-07-01T09:00, station",
        "nd165-2026, hold.hospital, 2026-07-01T06:00, 2026-07-01T08:00, facility",
        "nd165-2026, hold.border, 2026-07-01T06:00, 2026-07-01T08:00, border",
        "nd165-2026, hold.site, 2026-07-01T06:00, 2026-07-01T12:00, site",
        "nd165-2026, hold.home.overload, 2026-07-01T06:00, 2026-07-01T12:00, station",
        "nd165-2026, hold.hospital.overload, 2026-07-01T06:00, 2026-07-01T10:00, facility",
        "nd165-2026, hold.border.overload, 2026-07-01T06:00, 2026-07-01T10:00, border",
        "nd165-2026, hold.site.overload, 2026-07-01T06:00, 2026-07-01T18:00, site",
        "nd165-2026, zone.notice, 2026-07-02T06:00, 2026-07-02T00:00, commune",
        "nd165-2026, border.declaration, 2026-07-01T06:00, 2026-07-08T06:00, border",
        // TT 54/2015: a week ends on Sunday at midnight; 24 May 2021 is a Monday
        "tt54-2015, report.case.24h, 2021-05-24T06:00, 2021-05-25T06:00, treater",
        "tt54-2015, report.case.48h, 2021-05-24T06:00, 2021-05-26T06:00, treater",
        "tt54-2015, report.week.commune, 2021-05-24T00:00, 2021-05-25T14:00, station",
        "tt54-2015, report.week.district, 2021-05-24T00:00, 2021-05-26T14:00, district",
        "tt54-2015, report.week.province, 2021-05-24T00:00, 2021-05-26T14:00, province",
        "tt54-2015, report.month.commune, 2021-06-01T00:00, 2021-06-05T00:00, station",
        "tt54-2015, report.month.hospital, 2021-06-01T00:00, 2021-06-05T00:00, facility",
        "tt54-2015, report.month.district, 2021-06-01T00:00, 2021-06-10T00:00, district",
        "tt54-2015, report.year.district, 2021-01-01T00:00, 2021-01-10T00:00, district",
        "tt54-2015, report.year.province, 2021-01-01T00:00, 2021-01-15T00:00, province",
        "tt54-2015, report.year.institute, 2021-01-01T00:00, 2021-01-31T00:00, institute",
        "tt54-2015, report.outbreak.first, 2021-05-24T06:00, 2021-05-25T06:00, station",
        "tt54-2015, report.outbreak.daily, 2021-05-24T00:00, 2021-05-24T10:00, station",
        "tt54-2015, report.outbreak.end, 2021-05-24T06:00, 2021-05-26T06:00, station",
        "tt54-2015, report.correction, 2021-05-24T06:00, 2021-05-25T06:00, treater",
        // TT 15/2026, QĐ 97/2026
        "tt15-2026, report.suspect, 2026-07-01T06:00, 2026-07-02T06:00, treater",
        "tt15-2026, report.death, 2026-07-01T06:00, 2026-07-02T06:00, treater",
        "qd97-2026, report.case.24h, 2026-07-01T06:00, 2026-07-02T06:00, treater",
        "qd97-2026, report.case.48h, 2026-07-01T06:00, 2026-07-03T06:00, treater",
        "qd97-2026, report.week.list, 2026-07-06T00:00, 2026-07-08T00:00, treater",
        "tt15-2026, report.epidemic, 2026-07-01T06:00, 2026-07-02T06:00, commune",
        "tt15-2026, report.outbreak.daily, 2026-07-02T00:00, 2026-07-03T00:00, station",
        "pdpl-2026, privacy.breach, 2026-07-01T06:00, 2026-07-04T06:00, controller"
    })
    void eachSentenceOfTheLawGivesItsLastMoment(
            String regime, String clock, LocalDateTime event, LocalDateTime due, String owes) {
        var at = event.atZone(Vietnam.ZONE).toInstant();

        var row = law.inForce(clock, event.toLocalDate()).orElseThrow();

        assertThat(row.regime()).isEqualTo(regime);
        assertThat(row.dueAfter(at)).isEqualTo(due.atZone(Vietnam.ZONE).toInstant());
        assertThat(row.owes()).isEqualTo(owes);
        assertThat(law.of(regime, clock)).contains(row);
    }

    @Test
    void noRowIsLeftUntested() {
        assertThat(law.all()).hasSize(52);
    }

    @ParameterizedTest
    @CsvSource({
        "isolation.home.list, 2010-11-14,",
        "isolation.home.list, 2010-11-15, nd101-2010",
        "isolation.home.list, 2026-06-30, nd101-2010",
        "isolation.home.list, 2026-07-01, nd165-2026",
        "isolation.home.carried, 2026-07-01,",
        "isolation.hospital.decision, 2021-05-24,",
        "zone.notice, 2021-05-24,",
        "report.case.48h, 2026-06-30, tt54-2015",
        "report.case.48h, 2026-07-01, qd97-2026"
    })
    void theDayDecidesWhichRegimeApplies(String clock, LocalDate day, String regime) {
        assertThat(law.inForce(clock, day).map(LegalClock::regime).orElse(null)).isEqualTo(regime);
    }

    @Test
    void noTwoRowsAreInForceOnOneDay() {
        for (var day : List.of(LocalDate.of(2021, 5, 24), LocalDate.of(2026, 6, 30), LocalDate.of(2026, 7, 1))) {
            var words = law.all().stream()
                    .filter(row -> row.inForceOn(day))
                    .map(LegalClock::clock)
                    .toList();
            assertThat(new HashSet<>(words)).hasSameSizeAs(words);
        }
    }
}
