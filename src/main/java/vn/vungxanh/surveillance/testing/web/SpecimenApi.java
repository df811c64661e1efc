package vn.vungxanh.surveillance.testing.web;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
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
import vn.vungxanh.surveillance.labels.Barcode;
import vn.vungxanh.surveillance.testing.NewResult;
import vn.vungxanh.surveillance.testing.ResultIntake;
import vn.vungxanh.surveillance.testing.Specimen;
import vn.vungxanh.surveillance.testing.TestQueries;
import vn.vungxanh.surveillance.testing.TestResult;
import vn.vungxanh.surveillance.testing.TestingRule;
import vn.vungxanh.surveillance.testing.Via;

/** Tubes for other programs. */
@RestController
@RequestMapping("/api/v1")
class SpecimenApi {

    private static final int MOST_LINES = 500;

    private final TestQueries queries;
    private final ResultIntake results;
    private final Filters filters;
    private final Units units;
    private final Clock clock;

    SpecimenApi(TestQueries queries, ResultIntake results, Filters filters, Units units, Clock clock) {
        this.queries = queries;
        this.results = results;
        this.filters = filters;
        this.units = units;
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
