package vn.vungxanh.territory.frontier;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.springframework.stereotype.Component;
import vn.vungxanh.foundation.access.Permission;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.foundation.imports.CellProblem;
import vn.vungxanh.foundation.imports.Choice;
import vn.vungxanh.foundation.imports.ColumnKind;
import vn.vungxanh.foundation.imports.ImportColumn;
import vn.vungxanh.foundation.imports.MappedRow;
import vn.vungxanh.foundation.imports.RowByRowImport;
import vn.vungxanh.foundation.imports.RowOutcome;
import vn.vungxanh.kernel.RuleBroken;
import vn.vungxanh.territory.frontier.Crossings.NewCrossing;

/** Daily tables of gates: who passed, by day, direction and nationality. A total that is known brings nothing new. */
@Component
class CrossingImport extends RowByRowImport {

    private final Gates gates;
    private final Crossings crossings;

    CrossingImport(Gates gates, Crossings crossings) {
        this.gates = gates;
        this.crossings = crossings;
    }

    @Override
    public String id() {
        return "crossings";
    }

    @Override
    public String titleKey() {
        return "frontier.import.crossings";
    }

    @Override
    public Permission authority() {
        return Permission.GUARD_BORDER;
    }

    @Override
    public List<ImportColumn> columns() {
        return List.of(
                ImportColumn.of("gate", ColumnKind.TEXT, "Cửa khẩu", "Gate")
                        .also("Lối mở", "Tên cửa khẩu")
                        .mandatory()
                        .suchAs("Tây Trang"),
                ImportColumn.of("day", ColumnKind.DATE, "Ngày", "Day")
                        .mandatory()
                        .suchAs("04/05/2021"),
                ImportColumn.of("direction", ColumnKind.CHOICE, "Chiều", "Direction")
                        .mandatory()
                        .choosing(List.of(
                                Choice.of("IN", "Nhập cảnh", "In", "Vào", "Nhập"),
                                Choice.of("OUT", "Xuất cảnh", "Out", "Ra", "Xuất")))
                        .suchAs("Nhập cảnh"),
                ImportColumn.of("nationality", ColumnKind.CHOICE, "Quốc tịch", "Nationality")
                        .mandatory()
                        .choosing(List.of(
                                Choice.of("VN", "Việt Nam", "Vietnam"),
                                Choice.of("LA", "Lào", "Laos"),
                                Choice.of("CN", "Trung Quốc", "China"),
                                Choice.of("KH", "Campuchia", "Cambodia"),
                                Choice.of("TH", "Thái Lan", "Thailand")))
                        .suchAs("Việt Nam")
                        .orForAllRows(),
                ImportColumn.of("people", ColumnKind.INT, "Số người", "People")
                        .also("Lượt người", "Số lượt")
                        .mandatory()
                        .suchAs("12"));
    }

    @Override
    protected RowOutcome answer(Scope scope, MappedRow row, boolean store) {
        var day = Objects.requireNonNull(row.date("day"));
        var name = Objects.requireNonNull(row.text("gate"));
        var gate = gates.named(scope, name, day);
        if (gate.isEmpty()) {
            return RowOutcome.rejected(CellProblem.in("gate", "frontier.import.unknownGate", name));
        }
        var wanted = new NewCrossing(
                gate.get().id(),
                day,
                Direction.valueOf(Objects.requireNonNull(row.text("direction"))),
                Objects.requireNonNull(row.text("nationality")).toUpperCase(Locale.ROOT),
                Objects.requireNonNull(row.number("people")),
                true);
        var known = crossings.of(scope, List.of(wanted.gate()), day, day).stream()
                .filter(each -> each.wholeDay()
                        && each.direction() == wanted.direction()
                        && each.nationality().equals(wanted.nationality()))
                .findFirst();
        if (known.isPresent() && known.get().people() == wanted.people()) {
            return RowOutcome.DUPLICATE;
        }
        if (!gate.get().open()) {
            return RowOutcome.rejected(CellProblem.in("day", "frontier.import.gateShut", name));
        }
        try {
            if (store) {
                crossings.record(scope, null, wanted);
            }
            return known.isPresent() ? RowOutcome.UPDATED : RowOutcome.CREATED;
        } catch (RuleBroken broken) {
            return RowOutcome.rejected(CellProblem.ofRow(broken.rule().messageKey()));
        }
    }
}
