package vn.vungxanh.surveillance.cases.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.foundation.adminunits.Units;
import vn.vungxanh.surveillance.cases.Case;
import vn.vungxanh.surveillance.cases.CaseFacts;
import vn.vungxanh.surveillance.cases.CaseId;
import vn.vungxanh.surveillance.cases.CaseLine;
import vn.vungxanh.surveillance.cases.CaseQueries;

/** Cases for other programs; the parameters are those of the line list's address. */
@RestController
@RequestMapping("/api/v1/cases")
@PreAuthorize("hasAuthority('VIEW_CASES')")
class CaseApi {

    private static final int MOST_LINES = 500;

    private final CaseQueries cases;
    private final CaseFilters filters;
    private final Units units;

    CaseApi(CaseQueries cases, CaseFilters filters, Units units) {
        this.cases = cases;
        this.filters = filters;
        this.units = units;
    }

    @GetMapping
    Lines list(
            Scope scope,
            @RequestParam Map<String, String> words,
            @RequestParam(defaultValue = "1") int page,
            @RequestParam(defaultValue = "50") int size) {
        var filter = filters.read(scope, words);
        var lines = cases.list(scope, filter, page(page), Math.min(MOST_LINES, Math.max(1, size)));
        return new Lines(
                filter.asOf(),
                lines.total(),
                lines.page(),
                lines.pages(),
                lines.items().stream().map(this::line).toList());
    }

    @GetMapping("/{id}")
    One one(Scope scope, @PathVariable UUID id) {
        var illness = cases.open(scope, new CaseId(id));
        return new One(illness, units.get(illness.unit()).code(), line(cases.personOf(scope, illness)));
    }

    private static int page(int asked) {
        return Math.min(1_000_000, Math.max(1, asked));
    }

    private Line line(CaseLine line) {
        return new Line(
                line.id().value(),
                line.code(),
                line.localCode(),
                line.bnCode(),
                line.person().value(),
                line.name(),
                line.sex(),
                line.birthYear(),
                units.get(line.unit()).code(),
                line.hamlet(),
                line.disease(),
                line.classification().name(),
                line.onsetOn(),
                line.sampledOn(),
                line.confirmedAt(),
                line.reportedAt(),
                line.source().name(),
                line.facility(),
                line.outcome() == null ? null : line.outcome().name(),
                line.outcomeOn());
    }

    record Lines(Instant asOf, long total, int page, int pages, List<Line> items) {}

    record Line(
            UUID id,
            String code,
            String localCode,
            @Nullable String bnCode,
            UUID person,
            String name,
            @Nullable String sex,
            @Nullable Integer birthYear,
            String unit,
            @Nullable String hamlet,
            String disease,
            String classification,
            @Nullable LocalDate onsetOn,
            @Nullable LocalDate sampledOn,
            @Nullable Instant confirmedAt,
            Instant reportedAt,
            String source,
            @Nullable String facility,
            @Nullable String outcome,
            @Nullable LocalDate outcomeOn) {}

    record One(
            UUID id,
            String code,
            String unit,
            String disease,
            CaseFacts facts,
            Instant enteredAt,
            int version,
            Line line) {

        One(Case illness, String unit, Line line) {
            this(
                    illness.id().value(),
                    illness.code(),
                    unit,
                    illness.disease(),
                    illness.facts(),
                    illness.enteredAt(),
                    illness.version(),
                    line);
        }
    }
}
