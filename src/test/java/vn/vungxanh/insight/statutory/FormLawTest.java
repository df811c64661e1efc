package vn.vungxanh.insight.statutory;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.vungxanh.foundation.adminunits.UnitLevel;

/** Which form applies is a dated rule. */
class FormLawTest {

    private final FormLaw law = new FormLaw();

    @ParameterizedTest
    @CsvSource({
        "2016-06-30, 24h,",
        "2016-07-01, 24h, tt54-case-24h",
        "2021-05-24, 24h, tt54-case-24h",
        "2021-05-24, 48h, tt54-case-48h",
        "2026-06-30, 48h, tt54-case-48h",
        "2026-07-01, 48h, qd97-01-48h",
        "2026-07-01, 24h, qd97-01-24h",
        "2026-11-22, weekly,"
    })
    void theDayDecidesWhichFormACaseNeeds(LocalDate day, String group, String form) {
        assertThat(law.of(FormEvent.CASE, group, day).map(FormKind::id).orElse(null))
                .isEqualTo(form);
    }

    @Test
    void after2025NoDistrictOwesAnything() {
        assertThat(law.inForce(LocalDate.of(2021, 5, 24)))
                .extracting(FormKind::level)
                .contains(UnitLevel.COMMUNE, UnitLevel.DISTRICT, UnitLevel.PROVINCE);
        assertThat(law.inForce(LocalDate.of(2026, 7, 1)))
                .extracting(FormKind::level)
                .containsOnly(UnitLevel.COMMUNE, UnitLevel.PROVINCE);
    }

    @Test
    void everyFormHasFieldsAndSaysWhereItIsFrom() {
        for (var kind : law.all()) {
            assertThat(law.fields(kind.sheet())).as(kind.id()).isNotEmpty();
            assertThat(kind.source()).as(kind.id()).isNotBlank();
            assertThat(kind.confidence()).as(kind.id()).isIn("H", "M", "R");
        }
    }

    @Test
    void noFieldClaimsThatItsTextWasRead() {
        var sheets = List.of("tt54-case", "tt54-outbreak", "tt54-period", "qd97-01", "qd97-02", "qd97-03", "qd97-04");
        for (var sheet : sheets) {
            assertThat(law.fields(sheet)).extracting(FormField::confidence).isSubsetOf(Set.of("M", "R"));
        }
    }

    @Test
    void theNumberOfAFormIsPrintedOnlyWhereItWasRead() {
        assertThat(law.all().stream()
                        .filter(kind -> kind.regime().equals("tt54-2015"))
                        .map(FormKind::number))
                .containsOnlyNulls();
        assertThat(law.of(FormEvent.OUTBREAK_DAILY, "*", LocalDate.of(2026, 8, 1))
                        .orElseThrow()
                        .number())
                .isEqualTo("Mẫu 03");
    }

    @Test
    void aWeekBeginsOnMondayAndTheOneBeforeEndsOnSunday() {
        var week = Span.holding(FormEvent.WEEK, LocalDate.of(2021, 5, 23));

        assertThat(week).isEqualTo(new Span(LocalDate.of(2021, 5, 17), LocalDate.of(2021, 5, 23)));
        assertThat(week.before(FormEvent.WEEK).to()).isEqualTo(LocalDate.of(2021, 5, 16));
        assertThat(Span.holding(FormEvent.MONTH, LocalDate.of(2024, 2, 3)).to()).isEqualTo(LocalDate.of(2024, 2, 29));
    }
}
