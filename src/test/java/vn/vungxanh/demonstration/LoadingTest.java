package vn.vungxanh.demonstration;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import vn.vungxanh.foundation.access.ActingAs;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.foundation.adminunits.UnitId;
import vn.vungxanh.foundation.adminunits.Units;
import vn.vungxanh.platform.figures.FigureBook;
import vn.vungxanh.platform.figures.FigureId;
import vn.vungxanh.platform.figures.FigureRequest;
import vn.vungxanh.support.HouseTest;
import vn.vungxanh.surveillance.cases.CaseQueries;
import vn.vungxanh.surveillance.cases.Disease;
import vn.vungxanh.surveillance.tracing.ContactFigures;
import vn.vungxanh.surveillance.tracing.ContactFilter;
import vn.vungxanh.surveillance.tracing.ContactQueries;

/** The demonstration province, loaded through the doors and rolled back, so that other tests find an empty house. */
@HouseTest
class LoadingTest {

    private static final LocalDate WAVE = LocalDate.of(2021, 5, 7);
    private static final Instant AS_OF = Instant.parse("2021-05-23T23:00:00Z");

    @Autowired
    private Loading loading;

    @Autowired
    private CaseQueries cases;

    @Autowired
    private ContactQueries contacts;

    @Autowired
    private FigureBook figures;

    @Autowired
    private Units units;

    @Autowired
    private TransactionTemplate transaction;

    @Test
    void theProvinceComesToThePublishedTotalsOnce() {
        var scope = loading.scope();
        ActingAs.run(
                scope,
                () -> transaction.executeWithoutResult(work -> {
                    work.setRollbackOnly();
                    assertThat(loading.once(scope, 88)).isTrue();
                    assertThat(loading.once(scope, 88)).isFalse();
                    casesAsPublished(scope);
                    contactsAsPublished(scope);
                }));
    }

    private void casesAsPublished(Scope scope) {
        var counts = cases.counts(scope, Disease.COVID_19, unit("11"), WAVE, AS_OF);
        assertThat(Map.of("11", 54L, "103", 42L, "094", 8L, "100", 3L, "095", 1L))
                .allSatisfy((code, expected) ->
                        assertThat(counts.get(unit(code)).confirmed()).isEqualTo(expected));
        assertThat(counts.get(unit("11")).transferred()).isEqualTo(2);
        assertThat(counts.get(unit("11")).treated()).isEqualTo(52);
        var sinceJanuary = cases.counts(scope, Disease.COVID_19, unit("11"), LocalDate.of(2021, 1, 1), AS_OF);
        assertThat(sinceJanuary.get(unit("11")).confirmed()).isEqualTo(57);
        assertThat(sinceJanuary.get(unit("11")).recovered()).isEqualTo(3);
    }

    private void contactsAsPublished(Scope scope) {
        var figures = contacts.figures(scope, Disease.COVID_19, unit("11"), WAVE, AS_OF);
        assertThat(figures.total()).isEqualTo(new ContactFigures(unit("11"), 2380, 8717, 2380, 51));
        assertThat(figures.children().stream().collect(Collectors.summingLong(ContactFigures::f1)))
                .isEqualTo(2380);
        assertThat(lines(scope, 1, null)).isEqualTo(2380);
        assertThat(lines(scope, 2, null)).isEqualTo(8717);
        assertThat(lines(scope, 1, true)).isEqualTo(51);
    }

    /** The report is computed from the records; what cannot hold together stays a difference. */
    private void reportAsPublished() {
        var book = figures.figures(new FigureRequest(unit("11").value(), WAVE, AS_OF));
        assertThat(Map.of(
                        "I.3a",
                        54,
                        "II.2.3a.f1",
                        2380,
                        "II.2.3a.f2",
                        8717,
                        "II.1a",
                        14,
                        "I.1b",
                        479,
                        "I.2.cases",
                        2220))
                .allSatisfy((id, value) ->
                        assertThat(book.get(new FigureId(id)).value()).isEqualByComparingTo(BigDecimal.valueOf(value)));
        assertThat(book.get(new FigureId("II.2.3a.positive")).value()).isLessThan(BigDecimal.valueOf(54));
    }

    private long lines(Scope scope, int level, Boolean became) {
        var filter = new ContactFilter(Disease.COVID_19, unit("11"), level, null, became, null, WAVE, AS_OF, null);
        return contacts.contacts(scope, filter, 1, 10).total();
    }

    private UnitId unit(String code) {
        return units.byCode(code, LocalDate.of(2021, 5, 24)).orElseThrow().id();
    }
}
