package vn.vungxanh.capacity.workforce;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.vungxanh.foundation.access.Permission;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.foundation.adminunits.Unit;
import vn.vungxanh.foundation.adminunits.Units;
import vn.vungxanh.foundation.imports.CellProblem;
import vn.vungxanh.foundation.imports.Choice;
import vn.vungxanh.foundation.imports.ColumnKind;
import vn.vungxanh.foundation.imports.ImportColumn;
import vn.vungxanh.foundation.imports.ImportKind;
import vn.vungxanh.foundation.imports.MappedRow;
import vn.vungxanh.foundation.imports.RowOutcome;
import vn.vungxanh.kernel.RuleBroken;

/** A table of staff: how many of which service and skill an organisation of a unit has from a day on. */
@Component
class WorkforceImport implements ImportKind {

    private static final java.util.Locale VIETNAMESE = java.util.Locale.forLanguageTag("vi");

    private final HeadCounts counts;
    private final Units units;
    private final MessageSource words;

    WorkforceImport(HeadCounts counts, Units units, MessageSource words) {
        this.counts = counts;
        this.units = units;
        this.words = words;
    }

    @Override
    public String id() {
        return "workforce";
    }

    @Override
    public String titleKey() {
        return "workforce.import";
    }

    @Override
    public Permission authority() {
        return Permission.EDIT_WORKFORCE;
    }

    @Override
    public List<ImportColumn> columns() {
        return List.of(
                ImportColumn.of("unit", ColumnKind.TEXT, "Địa bàn", "Place")
                        .also("Mã địa bàn", "Xã", "Huyện", "Đơn vị hành chính")
                        .mandatory()
                        .suchAs("Huyện Nậm Pồ")
                        .orForAllRows(),
                ImportColumn.of("organisation", ColumnKind.TEXT, "Đơn vị công tác", "Organisation")
                        .also("Đơn vị", "Cơ quan", "Trạm y tế", "Bệnh viện")
                        .suchAs("Trạm y tế xã Si Pa Phìn"),
                ImportColumn.of("service", ColumnKind.CHOICE, "Lực lượng", "Service")
                        .also("Ngành")
                        .mandatory()
                        .choosing(choices(Service.values(), "workforce.service."))
                        .suchAs("Y tế")
                        .orForAllRows(),
                ImportColumn.of("skill", ColumnKind.CHOICE, "Chuyên môn", "Skill")
                        .also("Trình độ", "Chức danh")
                        .mandatory()
                        .choosing(choices(Skill.values(), "workforce.skill."))
                        .suchAs("Điều dưỡng"),
                ImportColumn.of("standing", ColumnKind.CHOICE, "Diện", "Standing")
                        .choosing(choices(Standing.values(), "workforce.standing."))
                        .suchAs("Đang công tác"),
                ImportColumn.of("people", ColumnKind.INT, "Số người", "People")
                        .also("Số lượng", "Tổng số")
                        .mandatory()
                        .suchAs("12"),
                ImportColumn.of("day", ColumnKind.DATE, "Tính từ ngày", "From the day")
                        .also("Ngày")
                        .mandatory()
                        .suchAs("24/05/2021")
                        .orForAllRows());
    }

    private List<Choice> choices(Enum<?>[] values, String key) {
        Function<Enum<?>, Choice> choice = each -> new Choice(
                each.name(),
                words.getMessage(key + each.name(), null, VIETNAMESE),
                words.getMessage(key + each.name(), null, java.util.Locale.ENGLISH),
                List.of());
        return Arrays.stream(values).map(choice).toList();
    }

    @Override
    @Transactional(readOnly = true)
    public List<RowOutcome> check(Scope scope, List<MappedRow> rows) {
        return rows.stream().map(row -> answer(scope, row, false)).toList();
    }

    @Override
    @Transactional
    public List<RowOutcome> store(Scope scope, List<MappedRow> rows) {
        var outcomes = new ArrayList<RowOutcome>();
        rows.forEach(row -> outcomes.add(answer(scope, row, true)));
        return outcomes;
    }

    private RowOutcome answer(Scope scope, MappedRow row, boolean store) {
        var text = Objects.requireNonNull(row.text("unit"));
        var day = Objects.requireNonNull(row.date("day"));
        @Nullable
        Unit unit = units.byCode(text, day)
                .or(() -> units.resolve(text, scope.home(), day).unit())
                .orElse(null);
        if (unit == null) {
            return RowOutcome.rejected(CellProblem.in("unit", "workforce.import.unknownUnit", text));
        }
        var standing = row.text("standing");
        var organisation = row.text("organisation");
        var wanted = new NewCount(
                unit.id(),
                organisation == null ? "" : organisation,
                Service.valueOf(Objects.requireNonNull(row.text("service"))),
                Skill.valueOf(Objects.requireNonNull(row.text("skill"))),
                standing == null ? Standing.ACTIVE : Standing.valueOf(standing),
                Objects.requireNonNull(row.number("people")),
                day);
        try {
            if (store) {
                return counts.count(scope, wanted) ? RowOutcome.CREATED : RowOutcome.DUPLICATE;
            }
            return counts.known(counts.checked(scope, wanted)) ? RowOutcome.DUPLICATE : RowOutcome.CREATED;
        } catch (RuleBroken broken) {
            return RowOutcome.rejected(CellProblem.ofRow(
                    broken.rule().messageKey(),
                    broken.details().stream().map(String::valueOf).toArray(String[]::new)));
        }
    }
}
