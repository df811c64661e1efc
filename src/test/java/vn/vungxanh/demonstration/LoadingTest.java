package vn.vungxanh.demonstration;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.support.TransactionTemplate;
import vn.vungxanh.foundation.access.ActingAs;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.foundation.adminunits.UnitId;
import vn.vungxanh.foundation.adminunits.Units;
import vn.vungxanh.platform.figures.Figure;
import vn.vungxanh.platform.figures.FigureBook;
import vn.vungxanh.platform.figures.FigureId;
import vn.vungxanh.platform.figures.FigureRequest;
import vn.vungxanh.support.HouseTest;
import vn.vungxanh.surveillance.cases.CaseCounts;
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
    private FigureBook book;

    @Autowired
    private ApplicationContext house;

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
                    var before = new Totals(scope);
                    var figuresBefore = figures();
                    assertThat(loading.once(scope, 88)).isPresent();
                    assertThat(loading.once(scope, 88)).isEmpty();
                    casesAsPublished(before, new Totals(scope));
                    contactsAsPublished(before, new Totals(scope));
                    var figuresAfter = figures();
                    samplesAsPublished(figuresBefore, figuresAfter);
                    careAsPublished(figuresBefore, figuresAfter);
                    borderAsPublished(figuresBefore, figuresAfter);
                    new MapAgrees(house, scope).withEveryList();
                    new MapLayersAgree(house, scope).withEveryList();
                }));
    }

    /** What is in the house, for other tests keep their cases in the same province. */
    private final class Totals {

        private final Map<UnitId, CaseCounts> wave;
        private final CaseCounts sinceJanuary;
        private final ContactFigures contactsOfWave;
        private final long firstLevel;
        private final long secondLevel;

        Totals(Scope scope) {
            wave = cases.counts(scope, Disease.COVID_19, unit("11"), WAVE, AS_OF);
            sinceJanuary = cases.counts(scope, Disease.COVID_19, unit("11"), LocalDate.of(2021, 1, 1), AS_OF)
                    .get(unit("11"));
            contactsOfWave = contacts.figures(scope, Disease.COVID_19, unit("11"), WAVE, AS_OF)
                    .total();
            firstLevel = lines(scope, 1);
            secondLevel = lines(scope, 2);
        }

        CaseCounts of(String code) {
            return wave.getOrDefault(unit(code), CaseCounts.NONE);
        }
    }

    private void casesAsPublished(Totals before, Totals after) {
        assertThat(Map.of("11", 54L, "103", 42L, "094", 8L, "100", 3L, "095", 1L))
                .allSatisfy((code, expected) -> assertThat(
                                after.of(code).confirmed() - before.of(code).confirmed())
                        .isEqualTo(expected));
        assertThat(after.of("11").transferred() - before.of("11").transferred()).isEqualTo(2);
        assertThat(after.of("11").treated() - before.of("11").treated()).isEqualTo(52);
        assertThat(after.sinceJanuary.confirmed() - before.sinceJanuary.confirmed())
                .isEqualTo(57);
        assertThat(after.sinceJanuary.recovered() - before.sinceJanuary.recovered())
                .isEqualTo(3);
    }

    private void contactsAsPublished(Totals before, Totals after) {
        assertThat(after.contactsOfWave.f1() - before.contactsOfWave.f1()).isEqualTo(2380);
        assertThat(after.contactsOfWave.f2() - before.contactsOfWave.f2()).isEqualTo(8717);
        assertThat(after.contactsOfWave.f1Sampled() - before.contactsOfWave.f1Sampled())
                .isEqualTo(2380);
        assertThat(after.contactsOfWave.f1Positive() - before.contactsOfWave.f1Positive())
                .isEqualTo(51);
        assertThat(after.firstLevel - before.firstLevel).isEqualTo(2380);
        assertThat(after.secondLevel - before.secondLevel).isEqualTo(8717);
    }

    /** Section II.2.6 of the report, and the capacity of II.2.5. */
    private static void samplesAsPublished(Map<FigureId, Figure> before, Map<FigureId, Figure> after) {
        assertThat(Map.ofEntries(
                        Map.entry("II.2.6a", 39_749L),
                        Map.entry("II.2.6a.positive", 57L),
                        Map.entry("II.2.6b", 9_908L),
                        Map.entry("II.2.6b.negative", 9_908L),
                        Map.entry("II.2.6b.positive", 0L),
                        Map.entry("II.2.6b.cdc", 9_339L),
                        Map.entry("II.2.6b.nihe", 569L),
                        Map.entry("II.2.6c", 29_841L),
                        Map.entry("II.2.6c.positive", 57L),
                        Map.entry("II.2.5.capacity", 1_000L),
                        Map.entry("II.2.5.capacity-top", 1_500L),
                        Map.entry("II.2.5.pool5", 5_000L),
                        Map.entry("II.2.5.pool10", 10_000L)))
                .allSatisfy((id, expected) ->
                        assertThat(value(after, id) - value(before, id)).as(id).isEqualTo(expected));
    }

    /** Sections II.2.1b, II.2.2c, II.2.3d and II.2.4; where the published ones contradict each other, what holds together. */
    private static void careAsPublished(Map<FigureId, Figure> before, Map<FigureId, Figure> after) {
        assertThat(Map.ofEntries(
                        Map.entry("II.2.1b.posts", 4L),
                        Map.entry("II.2.1b.people", 1_719L),
                        Map.entry("II.2.1b.vehicles", 734L),
                        Map.entry("II.2.1b.affected", 146L),
                        Map.entry("II.2.1b.bac-ninh", 4L),
                        Map.entry("II.2.2c", 200L),
                        Map.entry("II.2.2c.field", 1L),
                        Map.entry("II.2.2c.centres", 6L),
                        Map.entry("II.2.2c.sites", 36L),
                        Map.entry("II.2.2c.zones", 7L),
                        Map.entry("II.2.3c.zones", 7L),
                        Map.entry("II.2.3d.treated", 52L),
                        Map.entry("II.2.3d.transferred", 2L),
                        Map.entry("II.2.4a", 9_414L),
                        Map.entry("II.2.4a.completed", 6_946L),
                        Map.entry("II.2.4a.current", 2_468L),
                        Map.entry("II.2.4b.sites", 36L),
                        Map.entry("II.2.4b.locked", 7L),
                        Map.entry("II.2.4c.current", 9_044L),
                        Map.entry("II.2.4c.moved", 5_588L),
                        Map.entry("II.2.4c.cumulative", 14_305L)))
                .allSatisfy((id, expected) ->
                        assertThat(value(after, id) - value(before, id)).as(id).isEqualTo(expected));
    }

    /** Both sections II.2.2 of the report: order, and the border. */
    private static void borderAsPublished(Map<FigureId, Figure> before, Map<FigureId, Figure> after) {
        assertThat(Map.ofEntries(
                        Map.entry("II.2.2a", 1L),
                        Map.entry("II.2.2b.cases", 4L),
                        Map.entry("II.2.2b.accused", 29L),
                        Map.entry("II.2.2b.foreigners", 35L),
                        Map.entry("II.2.2b.handed", 35L),
                        Map.entry("II.2.2b.rounds", 3L),
                        Map.entry("II.2.2'a", 39L),
                        Map.entry("II.2.2'a.posts", 28L),
                        Map.entry("II.2.2'a.sites", 11L),
                        Map.entry("II.2.2'b.posts", 76L),
                        Map.entry("II.2.2'b.fixed", 57L),
                        Map.entry("II.2.2'b.mobile", 19L),
                        Map.entry("II.2.2'b.people", 531L),
                        Map.entry("II.2.2'b.guards", 291L),
                        Map.entry("II.2.2'b.army", 90L),
                        Map.entry("II.2.2'b.militia", 150L),
                        Map.entry("II.2.2'c.laos-posts", 65L),
                        Map.entry("II.2.2'c.laos-people", 468L),
                        Map.entry("II.2.2'c.china-posts", 11L),
                        Map.entry("II.2.2'c.china-people", 63L),
                        Map.entry("II.2.2'd.stopped", 76L),
                        Map.entry("II.2.2'd.from-china", 15L),
                        Map.entry("II.2.2'd.from-laos", 27L),
                        Map.entry("II.2.2'd.to-laos", 8L),
                        Map.entry("II.2.2'd.to-china", 35L),
                        Map.entry("II.2.2'e.in", 778L),
                        Map.entry("II.2.2'e.out", 1_393L)))
                .allSatisfy((id, expected) ->
                        assertThat(value(after, id) - value(before, id)).as(id).isEqualTo(expected));
    }

    private static long value(Map<FigureId, Figure> figures, String id) {
        var figure = figures.get(new FigureId(id));
        return figure == null || figure.value() == null ? 0 : figure.value().longValueExact();
    }

    private Map<FigureId, Figure> figures() {
        return book.figures(new FigureRequest(unit("11").value(), WAVE, AS_OF));
    }

    private long lines(Scope scope, int level) {
        var filter = new ContactFilter(Disease.COVID_19, unit("11"), level, null, null, null, WAVE, AS_OF, null);
        return contacts.contacts(scope, filter, 1, 10).total();
    }

    private UnitId unit(String code) {
        return units.byCode(code, LocalDate.of(2021, 5, 24)).orElseThrow().id();
    }
}
