package vn.vungxanh.surveillance.machines;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.vungxanh.foundation.access.Permission;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.foundation.imports.CellProblem;
import vn.vungxanh.foundation.imports.ImportColumn;
import vn.vungxanh.foundation.imports.ImportKind;
import vn.vungxanh.foundation.imports.MappedRow;
import vn.vungxanh.foundation.imports.RowOutcome;
import vn.vungxanh.kernel.Vietnam;
import vn.vungxanh.surveillance.labels.Barcode;
import vn.vungxanh.surveillance.laboratories.Laboratories;
import vn.vungxanh.surveillance.laboratories.LaboratoryId;
import vn.vungxanh.surveillance.testing.NewResult;
import vn.vungxanh.surveillance.testing.ResultEffect;
import vn.vungxanh.surveillance.testing.ResultIntake;
import vn.vungxanh.surveillance.testing.ResultWords;
import vn.vungxanh.surveillance.testing.TestingRule;
import vn.vungxanh.surveillance.testing.Via;

/** The files that machines write: barcode, result, Ct, time. */
@Component
class ResultImport implements ImportKind {

    static final String ID_OF_KIND = "results";

    private final ResultIntake intake;
    private final Laboratories laboratories;
    private final Clock clock;

    ResultImport(ResultIntake intake, Laboratories laboratories, Clock clock) {
        this.intake = intake;
        this.laboratories = laboratories;
        this.clock = clock;
    }

    private record Read(@Nullable NewResult result, List<CellProblem> problems) {}

    @Override
    public String id() {
        return ID_OF_KIND;
    }

    @Override
    public String titleKey() {
        return "machines.import.title";
    }

    @Override
    public Permission authority() {
        return Permission.ENTER_RESULTS;
    }

    @Override
    public List<ImportColumn> columns() {
        return ResultColumns.of(laboratories.all(Vietnam.dayOf(clock.instant())));
    }

    @Override
    @Transactional(readOnly = true)
    public List<RowOutcome> check(Scope scope, List<MappedRow> rows) {
        return outcomes(rows, good -> intake.foresee(scope, good));
    }

    @Override
    public List<RowOutcome> store(Scope scope, List<MappedRow> rows) {
        return outcomes(rows, good -> intake.takeAll(scope, good));
    }

    private List<RowOutcome> outcomes(List<MappedRow> rows, Function<List<NewResult>, List<ResultEffect>> judged) {
        var read = rows.stream().map(this::read).toList();
        var effects = judged.apply(
                read.stream().map(Read::result).filter(Objects::nonNull).toList());
        List<RowOutcome> outcomes = new ArrayList<>(rows.size());
        var next = 0;
        for (var one : read) {
            outcomes.add(
                    one.result() == null
                            ? RowOutcome.rejected(one.problems())
                            : outcome(one.result(), effects.get(next++)));
        }
        return outcomes;
    }

    private static RowOutcome outcome(NewResult said, ResultEffect effect) {
        return switch (effect.effect()) {
            case STORED -> RowOutcome.CREATED;
            case COMPLETED -> RowOutcome.UPDATED;
            case DUPLICATE -> RowOutcome.DUPLICATE;
            case REFUSED -> RowOutcome.rejected(problem(Objects.requireNonNull(effect.rule()), said));
        };
    }

    private Read read(MappedRow row) {
        List<CellProblem> problems = new ArrayList<>(0);
        var code = Barcode.parse(Objects.requireNonNullElse(row.text("barcode"), ""));
        if (code.isEmpty()) {
            problems.add(CellProblem.in("barcode", TestingRule.BARCODE_MALFORMED.messageKey()));
        }
        var result = ResultWords.result(Objects.requireNonNullElse(row.text("result"), ""));
        if (result.isEmpty()) {
            problems.add(CellProblem.in("result", TestingRule.RESULT_UNREADABLE.messageKey()));
        }
        var ct = ResultWords.ct(Objects.requireNonNullElse(row.text("ct"), ""));
        if (ct.isEmpty()) {
            problems.add(CellProblem.in("ct", TestingRule.CT_OUT_OF_RANGE.messageKey()));
        }
        var at = time(row, problems);
        var laboratory = row.text("laboratory");
        if (!problems.isEmpty() || code.isEmpty() || result.isEmpty() || ct.isEmpty() || at == null) {
            return new Read(null, problems);
        }
        return new Read(
                new NewResult(
                        code.get(),
                        laboratory == null ? null : new LaboratoryId(UUID.fromString(laboratory)),
                        result.get(),
                        valueOf(ct.get()),
                        at,
                        Via.FILE,
                        row.text("run")),
                List.of());
    }

    private static @Nullable BigDecimal valueOf(Optional<BigDecimal> ct) {
        return ct.orElse(null);
    }

    /** A file that says no time means now. */
    private @Nullable Instant time(MappedRow row, List<CellProblem> problems) {
        var text = row.text("resulted");
        var now = clock.instant();
        if (text == null) {
            return now;
        }
        var at = ResultWords.time(text, Vietnam.dayOf(now));
        if (at.isEmpty()) {
            problems.add(CellProblem.in("resulted", "imports.problem.date", text, ""));
            return null;
        }
        var whole = text.strip().length() <= 10 && at.get().isAfter(now) ? now : at.get();
        return whole.truncatedTo(ChronoUnit.SECONDS);
    }

    private static CellProblem problem(TestingRule rule, NewResult said) {
        var column = switch (rule) {
            case UNKNOWN_TUBE, TUBE_REFUSED, TUBE_CLOSED -> "barcode";
            case CONTRADICTS_EARLIER -> "result";
            case CT_OUT_OF_RANGE, CT_WITHOUT_PCR -> "ct";
            case RESULT_IN_FUTURE, RESULT_BEFORE_SAMPLE -> "resulted";
            case TUBE_AT_ANOTHER_LABORATORY, LABORATORY_UNKNOWN -> "laboratory";
            default -> null;
        };
        return new CellProblem(column, rule.messageKey(), List.of(said.barcode()));
    }
}
