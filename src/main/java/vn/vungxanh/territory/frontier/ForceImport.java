package vn.vungxanh.territory.frontier;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;
import vn.vungxanh.foundation.access.Permission;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.foundation.imports.CellProblem;
import vn.vungxanh.foundation.imports.ColumnKind;
import vn.vungxanh.foundation.imports.ImportColumn;
import vn.vungxanh.foundation.imports.MappedRow;
import vn.vungxanh.foundation.imports.RowByRowImport;
import vn.vungxanh.foundation.imports.RowOutcome;
import vn.vungxanh.kernel.RuleBroken;

/** Daily tables of strength: how many of each service belong to a post from a day on. */
@Component
class ForceImport extends RowByRowImport {

    private static final Map<Service, String> COLUMNS = new EnumMap<>(Map.of(
            Service.BORDER_GUARD, "guards",
            Service.MILITARY, "army",
            Service.MILITIA, "militia",
            Service.POLICE, "police"));

    private final Posts posts;
    private final Forces forces;

    ForceImport(Posts posts, Forces forces) {
        this.posts = posts;
        this.forces = forces;
    }

    @Override
    public String id() {
        return "border-forces";
    }

    @Override
    public String titleKey() {
        return "frontier.import.forces";
    }

    @Override
    public Permission authority() {
        return Permission.EDIT_POSTS;
    }

    @Override
    public List<ImportColumn> columns() {
        return List.of(
                ImportColumn.of("post", ColumnKind.ID, "Mã chốt", "Post code")
                        .also("Mã hiệu", "Chốt", "Tổ chốt")
                        .mandatory()
                        .suchAs("C03361-1"),
                ImportColumn.of("day", ColumnKind.DATE, "Từ ngày", "From")
                        .also("Ngày")
                        .mandatory()
                        .suchAs("24/05/2021")
                        .orForAllRows(),
                ImportColumn.of("guards", ColumnKind.INT, "Biên phòng", "Border guard")
                        .also("BP"),
                ImportColumn.of("army", ColumnKind.INT, "Quân sự", "Army").also("QS"),
                ImportColumn.of("militia", ColumnKind.INT, "Dân quân", "Militia")
                        .also("DQ"),
                ImportColumn.of("police", ColumnKind.INT, "Công an", "Police").also("CA"));
    }

    @Override
    protected RowOutcome answer(Scope scope, MappedRow row, boolean store) {
        var code = Objects.requireNonNull(row.text("post"));
        LocalDate day = Objects.requireNonNull(row.date("day"));
        var id = posts.withCode(scope, code);
        if (id.isEmpty()) {
            return RowOutcome.rejected(CellProblem.in("post", "frontier.import.unknownPost", code));
        }
        var wanted = new EnumMap<Service, Integer>(Service.class);
        COLUMNS.forEach((service, column) -> {
            var people = row.number(column);
            if (people != null) {
                wanted.put(service, people);
            }
        });
        if (wanted.isEmpty()) {
            return RowOutcome.rejected(CellProblem.ofRow(FrontierRule.PEOPLE_NOT_COUNTED.messageKey()));
        }
        var post = posts.open(scope, id.get(), day);
        if (wanted.entrySet().stream().allMatch(each -> post.people(each.getKey()) == each.getValue())) {
            return RowOutcome.DUPLICATE;
        }
        try {
            if (store) {
                forces.count(scope, id.get(), wanted, day);
            }
            return RowOutcome.UPDATED;
        } catch (RuleBroken broken) {
            return RowOutcome.rejected(CellProblem.ofRow(broken.rule().messageKey()));
        }
    }
}
