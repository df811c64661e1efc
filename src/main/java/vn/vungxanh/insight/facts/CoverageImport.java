package vn.vungxanh.insight.facts;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.vungxanh.foundation.access.Permission;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.foundation.adminunits.Units;
import vn.vungxanh.foundation.imports.CellProblem;
import vn.vungxanh.foundation.imports.Choice;
import vn.vungxanh.foundation.imports.ColumnKind;
import vn.vungxanh.foundation.imports.ImportColumn;
import vn.vungxanh.foundation.imports.MappedRow;
import vn.vungxanh.foundation.imports.RowByRowImport;
import vn.vungxanh.foundation.imports.RowOutcome;
import vn.vungxanh.insight.levels.Fact;
import vn.vungxanh.kernel.Vietnam;
import vn.vungxanh.surveillance.cases.Disease;

/** A list of the coverage of vaccination by unit, in percent, with its day and source. The same row twice counts once. */
@Component
class CoverageImport extends RowByRowImport {

    private static final List<Choice> FACTS = List.of(
            Choice.of(
                    Fact.ADULT_FIRST_DOSE.name(),
                    "Từ 18 tuổi tiêm ít nhất 1 liều",
                    "Adults with a first dose",
                    "Mũi 1"),
            Choice.of(Fact.ELDERLY_FULL.name(), "Người cao tuổi tiêm đủ liều", "Elderly fully vaccinated"),
            Choice.of(Fact.POPULATION_FULL.name(), "Dân số tiêm đủ liều", "Population fully vaccinated", "Đủ liều"),
            Choice.of(Fact.AT_RISK_FULL.name(), "Nhóm nguy cơ cao tiêm đủ liều", "People at risk fully vaccinated"));

    private final TypedFigures figures;
    private final Units units;
    private final Clock clock;

    CoverageImport(TypedFigures figures, Units units, Clock clock) {
        this.figures = figures;
        this.units = units;
        this.clock = clock;
    }

    @Override
    public String id() {
        return "risk-coverage";
    }

    @Override
    public String titleKey() {
        return "facts.import.coverage";
    }

    @Override
    public Permission authority() {
        return Permission.DECIDE_RISK;
    }

    @Override
    public List<ImportColumn> columns() {
        return List.of(
                ImportColumn.of("unit", ColumnKind.TEXT, "Đơn vị", "Unit")
                        .also("Xã", "Mã đơn vị", "Tên đơn vị")
                        .mandatory()
                        .suchAs("Xã Si Pa Phìn"),
                ImportColumn.of("fact", ColumnKind.CHOICE, "Chỉ tiêu", "Indicator")
                        .choosing(FACTS)
                        .mandatory()
                        .suchAs("Dân số tiêm đủ liều")
                        .orForAllRows(),
                ImportColumn.of("share", ColumnKind.TEXT, "Tỷ lệ (%)", "Share (%)")
                        .also("Tỷ lệ", "Phần trăm")
                        .mandatory()
                        .suchAs("85,5"),
                ImportColumn.of("day", ColumnKind.DATE, "Tính đến ngày", "As of day")
                        .also("Ngày")
                        .mandatory()
                        .suchAs("20/10/2021")
                        .orForAllRows(),
                ImportColumn.of("source", ColumnKind.TEXT, "Nguồn", "Source")
                        .mandatory()
                        .suchAs("Báo cáo Sở Y tế")
                        .orForAllRows());
    }

    @Override
    protected RowOutcome answer(Scope scope, MappedRow row, boolean store) {
        var day = Objects.requireNonNull(row.date("day"));
        if (day.isAfter(Vietnam.dayOf(clock.instant()))) {
            return RowOutcome.rejected(CellProblem.in("day", "facts.rule.DAY_IN_FUTURE", day.toString()));
        }
        var name = Objects.requireNonNull(row.text("unit"));
        var unit = units.resolve(name, scope.home(), day).unit().orElse(null);
        if (unit == null || !scope.covers(unit.id())) {
            return RowOutcome.rejected(CellProblem.in("unit", "facts.problem.unit"));
        }
        var share = share(Objects.requireNonNull(row.text("share")));
        if (share == null) {
            return RowOutcome.rejected(CellProblem.in("share", "facts.problem.value"));
        }
        var source = Objects.requireNonNull(row.text("source")).strip();
        if (source.length() < 2 || source.length() > 300) {
            return RowOutcome.rejected(CellProblem.in("source", "facts.rule.SOURCE_MISSING"));
        }
        var figure = new TypedFigure(
                unit.id(),
                Disease.COVID_19,
                Fact.valueOf(Objects.requireNonNull(row.text("fact"))),
                day,
                share,
                source,
                clock.instant(),
                scope.login());
        if (figures.has(idOf(figure))) {
            return RowOutcome.DUPLICATE;
        }
        if (store) {
            figures.enter(scope, idOf(figure), figure);
        }
        return RowOutcome.CREATED;
    }

    private static UUID idOf(TypedFigure figure) {
        var words =
                figure.unit() + "|" + figure.fact() + "|" + figure.on() + "|" + figure.value() + "|" + figure.source();
        return UUID.nameUUIDFromBytes(words.getBytes(StandardCharsets.UTF_8));
    }

    private static @Nullable Double share(String text) {
        var clean = text.strip().replace("%", "").strip().replace(',', '.');
        if (!clean.matches("\\d{1,3}(\\.\\d{1,4})?")) {
            return null;
        }
        var value = Double.parseDouble(clean) / 100;
        return value > 1 ? null : (Double) value;
    }
}
