package vn.vungxanh.surveillance.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.ToLongFunction;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.vungxanh.foundation.access.Role;
import vn.vungxanh.foundation.adminunits.UnitId;
import vn.vungxanh.kernel.Vietnam;
import vn.vungxanh.support.HouseTest;

/** What is counted, against the rows themselves, while cases are written and time goes on. */
@HouseTest
class CaseFiguresTest {

    private static final LocalDate FROM = LocalDate.of(2021, 4, 27);
    private static final List<String> COMMUNES = List.of(Ward.HIM_LAM, Ward.SI_PA_PHIN, "03198");
    private static final List<String> UNITS = List.of(Ward.PROVINCE, "103", "094", Ward.SI_PA_PHIN);

    @Autowired
    ApplicationContext house;

    @Autowired
    CaseManagement management;

    @Autowired
    CaseQueries queries;

    @Autowired
    JdbcClient sql;

    final Random chance = new Random(20210524);
    Ward ward;

    @BeforeEach
    void ward() {
        ward = new Ward(house);
    }

    @Test
    void figuresEqualTheRowsAndTheListsWhateverIsWrittenAndWhenever() {
        var known = new ArrayList<CaseId>();
        for (var round = 0; round < 12; round++) {
            known.addAll(write(15));
            correctSome(known);
            for (var unit : UNITS) {
                var asOf = FROM.atTime(chance.nextInt(24), chance.nextInt(60))
                        .plusDays(chance.nextInt(30))
                        .atZone(Vietnam.ZONE)
                        .toInstant();
                compare(ward.unit(unit), asOf);
                compare(ward.unit(unit), asOf.plusSeconds(chance.nextInt(100_000)));
            }
        }
    }

    @Test
    void theCurveAddsUpToTheConfirmed() {
        write(40);
        var asOf = Instant.parse("2021-05-24T00:00:00Z");
        var unit = ward.unit(Ward.PROVINCE);
        var confirmed = counts(unit, asOf).confirmed();

        assertThat(curve(unit, asOf, CurveBy.REPORT)).isEqualTo(confirmed);
        assertThat(curve(unit, asOf, CurveBy.ONSET)).isLessThanOrEqualTo(confirmed);
    }

    @Test
    void anUncommittedCaseIsCountedByItsWriterOnly() {
        var unit = ward.unit(Ward.PROVINCE);
        var asOf = Instant.parse("2021-05-24T00:00:00Z");
        var before = counts(unit, asOf).confirmed();
        var person = ward.person(Ward.HIM_LAM);

        var inside = ward.together(() -> {
            management.record(
                    ward.province,
                    ward.covid(
                            person, Ward.HIM_LAM, Ward.confirmed(Ward.REPORTED).facts()));
            var seen = counts(unit, asOf).confirmed();
            return seen;
        });

        assertThat(inside).isEqualTo(before + 1);
        assertThat(counts(unit, asOf).confirmed()).isEqualTo(before + 1);
    }

    @Test
    void eachOfficeCountsItsOwn() {
        write(20);
        var asOf = Instant.parse("2021-05-24T00:00:00Z");
        var whole = ward.unit(Ward.PROVINCE);
        var officer = ward.staff.scope(Ward.SI_PA_PHIN, Role.UNIT_OFFICER);
        var ofProvince = counts(whole, asOf);
        var ofCommune = ward.as(
                officer,
                () -> queries.counts(officer, Disease.COVID_19, whole, FROM, asOf)
                        .getOrDefault(whole, CaseCounts.NONE));

        assertThat(ofCommune.confirmed()).isLessThan(ofProvince.confirmed());
        assertThat(ofCommune).isEqualTo(counts(ward.unit(Ward.SI_PA_PHIN), asOf));
    }

    private void compare(UnitId unit, Instant asOf) {
        var counts = counts(unit, asOf);
        assertThat(counts).isEqualTo(counted(unit, asOf));
        equalsList(unit, asOf, CaseFilter.Status.CONFIRMED, counts, CaseCounts::confirmed);
        equalsList(unit, asOf, CaseFilter.Status.NEW, counts, CaseCounts::newInADay);
        equalsList(unit, asOf, CaseFilter.Status.ACTIVE, counts, CaseCounts::active);
        equalsList(unit, asOf, CaseFilter.Status.TREATED, counts, CaseCounts::treated);
        equalsList(unit, asOf, CaseFilter.Status.TRANSFERRED, counts, CaseCounts::transferred);
        equalsList(unit, asOf, CaseFilter.Status.RECOVERED, counts, CaseCounts::recovered);
        equalsList(unit, asOf, CaseFilter.Status.DIED, counts, CaseCounts::died);
    }

    private void equalsList(
            UnitId unit, Instant asOf, CaseFilter.Status status, CaseCounts counts, ToLongFunction<CaseCounts> figure) {
        var filter = CaseFilter.confirmedSince(unit, status, FROM, asOf);
        var counted = ward.as(ward.province, () -> queries.count(ward.province, filter));
        assertThat(counted).as(status + " as of " + asOf).isEqualTo(figure.applyAsLong(counts));
    }

    private CaseCounts counts(UnitId unit, Instant asOf) {
        return ward.as(ward.province, () -> queries.counts(ward.province, Disease.COVID_19, unit, FROM, asOf))
                .getOrDefault(unit, CaseCounts.NONE);
    }

    private long curve(UnitId unit, Instant asOf, CurveBy by) {
        return ward
                .as(ward.province, () -> queries.curve(ward.province, Disease.COVID_19, unit, FROM, asOf, by))
                .stream()
                .mapToLong(DayCount::cases)
                .sum();
    }

    /** The rows, counted one by one in Java. */
    private CaseCounts counted(UnitId unit, Instant asOf) {
        var today = Vietnam.dayOf(asOf);
        var within =
                house.getBean(vn.vungxanh.foundation.adminunits.Units.class).jurisdiction(unit);
        return ward.together(() -> sql
                .sql("select " + CaseRows.COLUMNS + """
                 from cases.cases c where disease = 'COVID-19' and confirmed_at >= :from
                """)
                .param("from", Timestamp.from(Vietnam.startOf(FROM)))
                .query((row, n) -> CaseRows.read(row))
                .list()
                .stream()
                .filter(one -> within.covers(one.unit()))
                .filter(one -> one.discardedAt() == null || one.discardedAt().isAfter(asOf))
                .filter(one -> !one.facts().confirmedAt().isAfter(asOf))
                .map(one -> {
                    var facts = one.facts();
                    var over = facts.outcomeOn() != null && !facts.outcomeOn().isAfter(today);
                    var away = facts.transferredOn() != null
                            && !facts.transferredOn().isAfter(today);
                    var young = facts.confirmedAt().isAfter(asOf.minus(Duration.ofDays(1)));
                    return new CaseCounts(
                            1,
                            young ? 1 : 0,
                            over ? 0 : 1,
                            over || away ? 0 : 1,
                            away ? 1 : 0,
                            over && facts.outcome() == Outcome.RECOVERED ? 1 : 0,
                            over && facts.outcome() == Outcome.DIED ? 1 : 0);
                })
                .reduce(CaseCounts.NONE, CaseCounts::plus));
    }

    private List<CaseId> write(int count) {
        var batch = new ArrayList<NewCase>();
        for (var i = 0; i < count; i++) {
            var commune = COMMUNES.get(chance.nextInt(COMMUNES.size()));
            batch.add(ward.covid(ward.person(commune), commune, facts().facts()));
        }
        return ward.record(batch).stream().map(Recorded::caseId).toList();
    }

    private CaseFactsDraft facts() {
        var at = FROM.atTime(chance.nextInt(24), chance.nextInt(60))
                .plusDays(chance.nextInt(25))
                .atZone(Vietnam.ZONE)
                .toInstant();
        var day = Vietnam.dayOf(at);
        var facts = chance.nextInt(5) == 0
                ? CaseFacts.suspected("d", at, Source.COMMUNITY)
                : Ward.confirmed(at).source(Source.values()[chance.nextInt(4)]);
        if (chance.nextBoolean()) {
            facts.onsetOn(day.minusDays(chance.nextInt(5)));
        }
        if (chance.nextInt(3) == 0) {
            facts.transferred("Hà Nội", day.plusDays(chance.nextInt(6)));
        }
        if (chance.nextInt(3) == 0) {
            facts.ended(Outcome.values()[chance.nextInt(2)], day.plusDays(chance.nextInt(15)));
        }
        return facts;
    }

    private void correctSome(List<CaseId> known) {
        for (var i = 0; i < 3; i++) {
            var one = ward.open(known.get(chance.nextInt(known.size())));
            var facts = chance.nextInt(3) == 0
                    ? one.facts().change().classified(Classification.DISCARDED, "d", null)
                    : facts();
            ward.as(ward.province, () -> {
                management.correct(ward.province, one.id(), one.version(), facts.facts());
                return true;
            });
        }
    }
}
