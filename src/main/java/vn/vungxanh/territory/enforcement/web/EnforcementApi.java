package vn.vungxanh.territory.enforcement.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.territory.enforcement.FineRow;
import vn.vungxanh.territory.enforcement.FineTable;
import vn.vungxanh.territory.enforcement.ViolationFilter;
import vn.vungxanh.territory.enforcement.Violations;

/** The dated table of fines and sums of violations as JSON; no names. */
@RestController
@RequestMapping("/api/v1/enforcement")
@PreAuthorize("hasAuthority('VIEW_FIGURES')")
class EnforcementApi {

    private final FineTable fines;
    private final Violations violations;
    private final Questions questions;

    EnforcementApi(FineTable fines, Violations violations, Questions questions) {
        this.fines = fines;
        this.violations = violations;
        this.questions = questions;
    }

    record SumJson(Instant asOf, @Nullable LocalDate decidedFrom, long violations, long fined, long paid) {}

    @GetMapping("/fines")
    List<FineRow> fines() {
        return fines.all();
    }

    @GetMapping("/violations")
    SumJson violations(Scope scope, @RequestParam Map<String, String> words) {
        var question = questions.of(scope, words);
        var from = questions.words(words).day("decidedFrom");
        var sum = violations.sum(scope, new ViolationFilter(question.unit(), question.asOf(), from, null, null, null));
        return new SumJson(question.asOf(), from, sum.count(), sum.fined(), sum.paid());
    }
}
