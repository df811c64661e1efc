package vn.vungxanh.demonstration;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.vungxanh.demonstration.Swab.Bench;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.foundation.adminunits.Units;
import vn.vungxanh.surveillance.laboratories.Laboratories;
import vn.vungxanh.surveillance.laboratories.LaboratoryId;
import vn.vungxanh.surveillance.laboratories.NewLaboratory;
import vn.vungxanh.surveillance.laboratories.TestKind;
import vn.vungxanh.surveillance.testing.NewResult;
import vn.vungxanh.surveillance.testing.NewSpecimen;
import vn.vungxanh.surveillance.testing.ResultIntake;
import vn.vungxanh.surveillance.testing.SpecimenIntake;
import vn.vungxanh.surveillance.testing.TestResult;
import vn.vungxanh.surveillance.testing.Via;

/** Enters laboratories, tubes and results through the doors of the testing room. */
@Component
class Tubes {

    private static final int CHUNK = 4_000;
    private static final LocalDate DAY = LocalDate.of(2021, 5, 24);

    /** Whatever was taken before this has arrived at the laboratory by 6:00. */
    static final Instant ARRIVED = Instant.parse("2021-05-23T14:00:00Z");

    private final Laboratories laboratories;
    private final SpecimenIntake specimens;
    private final ResultIntake results;
    private final Morning morning;
    private final Units units;

    Tubes(Laboratories laboratories, SpecimenIntake specimens, ResultIntake results, Morning morning, Units units) {
        this.laboratories = laboratories;
        this.specimens = specimens;
        this.results = results;
        this.morning = morning;
        this.units = units;
    }

    void enter(Scope scope, Loaded loaded, List<Swab> swabs) {
        var benches = open(scope);
        var arrived = swabs.stream()
                .filter(swab -> !swab.waits() || swab.sampledAt().isBefore(ARRIVED))
                .toList();
        for (var part : parts(arrived)) {
            specimens
                    .takeAll(
                            scope,
                            part.stream()
                                    .map(swab -> tube(swab, loaded)
                                            .receivedBy(Objects.requireNonNull(benches.get(swab.bench()))))
                                    .toList())
                    .forEach(Tubes::mustBeTaken);
        }
        for (var part : parts(swabs.stream().filter(swab -> !swab.waits()).toList())) {
            results.takePast(scope, part.stream().map(Tubes::said).toList()).forEach(effect -> {
                if (effect.rule() != null) {
                    throw new IllegalStateException(effect.barcode() + ": " + effect.rule());
                }
            });
        }
        morning.begin(
                scope,
                loaded,
                swabs.stream()
                        .filter(swab -> swab.waits() && !swab.sampledAt().isBefore(ARRIVED))
                        .toList(),
                Objects.requireNonNull(benches.get(Bench.CDC)));
    }

    /** Capacity as published: 1,000 to 1,500 tubes a day since the wave began; far less before. The institute's is round. */
    private Map<Bench, LaboratoryId> open(Scope scope) {
        var cdc = new NewLaboratory(
                "CDC-DB",
                "Trung tâm Kiểm soát bệnh tật tỉnh Điện Biên",
                scope.home(),
                false,
                200,
                300,
                1_000,
                40,
                Set.of(TestKind.PCR_SCREENING, TestKind.PCR_CONFIRMATION),
                true);
        var nihe = new NewLaboratory(
                "NIHE",
                "Viện Vệ sinh dịch tễ Trung ương",
                units.byCode("01", DAY).orElseThrow().id(),
                true,
                1_000,
                2_000,
                10_000,
                500,
                Set.of(TestKind.values()),
                true);
        var benches = new EnumMap<Bench, LaboratoryId>(Bench.class);
        var id = laboratories.add(scope, cdc, LocalDate.of(2020, 4, 20));
        laboratories.change(
                scope,
                id,
                laboratories.get(id).version(),
                new NewLaboratory(
                        cdc.code(), cdc.name(), cdc.unit(), false, 1_000, 1_500, 10_000, 150, cdc.kinds(), true),
                LocalDate.of(2021, 5, 9));
        benches.put(Bench.CDC, id);
        benches.put(Bench.NIHE, laboratories.add(scope, nihe, LocalDate.of(2020, 1, 1)));
        return benches;
    }

    static NewSpecimen tube(Swab swab, Loaded loaded) {
        return NewSpecimen.taken(
                swab.barcode(),
                loaded.commune(swab.commune()),
                TestKind.PCR_SCREENING,
                swab.purpose(),
                swab.sampledAt(),
                swab.people().stream()
                        .map(person -> new NewSpecimen.Sampled(
                                loaded.persons().get(person.number()), loaded.commune(person.commune())))
                        .toList());
    }

    static void mustBeTaken(SpecimenIntake.Taken taken) {
        if (taken.rule() != null) {
            throw new IllegalStateException(taken.barcode() + ": " + taken.rule());
        }
    }

    private static NewResult said(Swab swab) {
        return new NewResult(
                swab.barcode(),
                null,
                Objects.requireNonNullElse(swab.result(), TestResult.NEGATIVE),
                swab.ct() == null ? null : new BigDecimal(swab.ct()),
                swab.resultedAt(),
                Via.FILE,
                null);
    }

    private static List<List<Swab>> parts(List<Swab> swabs) {
        var parts = new ArrayList<List<Swab>>();
        for (var from = 0; from < swabs.size(); from += CHUNK) {
            parts.add(swabs.subList(from, Math.min(swabs.size(), from + CHUNK)));
        }
        return parts;
    }
}
