package vn.vungxanh.surveillance.testing.web;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.foundation.adminunits.Units;
import vn.vungxanh.foundation.people.PeopleQueries;
import vn.vungxanh.foundation.people.PersonId;
import vn.vungxanh.kernel.NotFound;
import vn.vungxanh.kernel.Vietnam;
import vn.vungxanh.surveillance.testing.Barcode;
import vn.vungxanh.surveillance.testing.Diseases;
import vn.vungxanh.surveillance.testing.NewResult;
import vn.vungxanh.surveillance.testing.NewSpecimen;
import vn.vungxanh.surveillance.testing.Purpose;
import vn.vungxanh.surveillance.testing.ResultIntake;
import vn.vungxanh.surveillance.testing.Specimen;
import vn.vungxanh.surveillance.testing.SpecimenIntake;
import vn.vungxanh.surveillance.testing.TestKind;
import vn.vungxanh.surveillance.testing.TestQueries;
import vn.vungxanh.surveillance.testing.TestResult;
import vn.vungxanh.surveillance.testing.TestingRule;
import vn.vungxanh.surveillance.testing.Via;

/** Tubes for other programs. */
@RestController
@RequestMapping("/api/v1")
class SpecimenApi {

    private static final int MOST_LINES = 500;
    private static final int MOST_TUBES = 10_000;

    private final TestQueries queries;
    private final SpecimenIntake intake;
    private final ResultIntake results;
    private final PeopleQueries people;
    private final Filters filters;
    private final Units units;
    private final MessageSource words;
    private final Clock clock;

    SpecimenApi(
            TestQueries queries,
            SpecimenIntake intake,
            ResultIntake results,
            PeopleQueries people,
            Filters filters,
            Units units,
            MessageSource words,
            Clock clock) {
        this.queries = queries;
        this.intake = intake;
        this.results = results;
        this.people = people;
        this.filters = filters;
        this.units = units;
        this.words = words;
        this.clock = clock;
    }

    record Tube(
            UUID id,
            String barcode,
            String unit,
            String kind,
            String purpose,
            String disease,
            int people,
            String state,
            @Nullable String laboratory,
            Instant sampledAt,
            @Nullable Instant receivedAt,
            @Nullable String result,
            @Nullable BigDecimal ct,
            @Nullable Instant resultedAt,
            @Nullable Instant releasedAt) {}

    record Tubes(long total, int page, int pages, List<Tube> items) {}

    /** @param people ids of persons of the register */
    record Sampled(
            String barcode,
            String unit,
            TestKind kind,
            Purpose purpose,
            @Nullable String disease,
            Instant sampledAt,
            List<UUID> people) {}

    record Taken(
            String barcode,
            @Nullable UUID id,
            @Nullable String rule,
            @Nullable String message) {}

    record Said(
            TestResult result,
            @Nullable BigDecimal ct,
            @Nullable Instant resultedAt,
            @Nullable String reference) {}

    @GetMapping("/specimens")
    @PreAuthorize("hasAuthority('VIEW_CASES')")
    Tubes list(
            Scope scope,
            @RequestParam Map<String, String> asked,
            @RequestParam(defaultValue = "1") int page,
            @RequestParam(defaultValue = "50") int size) {
        var lines = queries.tubes(
                scope, filters.tubes(scope, asked), Math.max(1, page), Math.min(MOST_LINES, Math.max(1, size)));
        return new Tubes(
                lines.total(),
                lines.page(),
                lines.pages(),
                lines.items().stream().map(this::tube).toList());
    }

    @GetMapping("/specimens/{barcode}")
    @PreAuthorize("hasAuthority('VIEW_CASES')")
    Tube one(Scope scope, @PathVariable String barcode) {
        return tube(queries.open(scope, barcode));
    }

    /** Each tube is answered for itself: its id, or the rule that it breaks. */
    @PostMapping("/specimens")
    @PreAuthorize("hasAuthority('TAKE_SAMPLES')")
    List<Taken> take(Scope scope, @RequestBody List<Sampled> tubes, Locale locale) {
        TestingRule.UNREADABLE_FILTER.brokenIf(tubes.size() > MOST_TUBES, "tubes", tubes.size());
        var ids = tubes.stream()
                .flatMap(each -> each.people().stream())
                .map(PersonId::new)
                .distinct()
                .toList();
        var known = people.findAll(scope, ids);
        return intake
                .takeAll(
                        scope,
                        tubes.stream()
                                .map(each -> new NewSpecimen(
                                        Barcode.parse(each.barcode()).orElse(each.barcode()),
                                        units.byCode(each.unit(), Vietnam.dayOf(each.sampledAt()))
                                                .orElseThrow(
                                                        () -> TestingRule.UNREADABLE_FILTER.broken("unit", each.unit()))
                                                .id(),
                                        each.kind(),
                                        each.purpose(),
                                        each.disease() == null ? Diseases.COVID_19 : each.disease(),
                                        each.sampledAt(),
                                        each.people().stream()
                                                .map(id -> {
                                                    var person = known.get(new PersonId(id));
                                                    if (person == null) {
                                                        throw new NotFound("person " + id);
                                                    }
                                                    return new NewSpecimen.Sampled(person.id(), person.residence());
                                                })
                                                .toList(),
                                        null,
                                        null,
                                        null))
                                .toList())
                .stream()
                .map(each -> new Taken(
                        each.barcode(),
                        each.id() == null ? null : each.id().value(),
                        each.rule() == null ? null : each.rule().messageKey(),
                        each.rule() == null
                                ? null
                                : words.getMessage(each.rule().messageKey(), new Object[] {each.barcode()}, locale)))
                .toList();
    }

    /** Stored or known before: the tube as it stands now. Refused: 422 with the rule, and the result is kept aside. */
    @PostMapping("/pools/{barcode}/result")
    @PreAuthorize("hasAuthority('ENTER_RESULTS')")
    Tube result(Scope scope, @PathVariable String barcode, @RequestBody Said said) {
        var code = Barcode.parse(barcode).orElseThrow(TestingRule.BARCODE_MALFORMED::broken);
        var at = said.resultedAt() == null ? clock.instant() : said.resultedAt();
        var one = new NewResult(code, null, said.result(), said.ct(), at, Via.API, said.reference());
        var effect = results.takeAndSetAside(scope, List.of(one)).get(0);
        if (effect.rule() != null) {
            throw effect.rule().broken(code);
        }
        return tube(queries.open(scope, code));
    }

    private Tube tube(Specimen tube) {
        return new Tube(
                tube.id().value(),
                tube.barcode(),
                units.get(tube.unit()).code(),
                name(tube.kind()),
                name(tube.purpose()),
                tube.disease(),
                tube.people(),
                name(tube.state()),
                tube.laboratory() == null ? null : tube.laboratory().toString(),
                tube.sampledAt(),
                tube.receivedAt(),
                tube.result() == null ? null : name(tube.result()),
                tube.ct(),
                tube.resultedAt(),
                tube.releasedAt());
    }

    private static String name(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
