package vn.vungxanh.foundation.imports;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.foundation.imports.FilledList.Filled;
import vn.vungxanh.platform.sheets.SheetCell;

/** Rows that went out of the program and come back: unchanged they are duplicates, whatever the kind would make of them. */
@Component
class KnownRows {

    private final FilledLists lists;

    KnownRows(FilledLists lists) {
        this.lists = lists;
    }

    List<RowOutcome> settle(
            Scope scope, ImportKind kind, List<MappedRow> rows, Function<List<MappedRow>, List<RowOutcome>> others) {
        var list = lists.of(kind.id());
        var named = rows.stream()
                .map(KnownRows::record)
                .filter(java.util.Objects::nonNull)
                .toList();
        if (list.isEmpty() || named.isEmpty()) {
            return others.apply(rows);
        }
        var known = new HashMap<UUID, Map<String, String>>();
        list.get().find(scope, named).forEach(each -> known.put(each.record(), clean(each)));
        var outcomes = new ArrayList<@Nullable RowOutcome>();
        var left = new ArrayList<MappedRow>();
        for (var row : rows) {
            var outcome = outcome(list.get(), row, known);
            outcomes.add(outcome);
            if (outcome == null) {
                left.add(row);
            }
        }
        var rest = (left.isEmpty() ? List.<RowOutcome>of() : others.apply(left)).iterator();
        return outcomes.stream()
                .map(outcome -> outcome == null ? rest.next() : outcome)
                .toList();
    }

    private static @Nullable RowOutcome outcome(FilledList list, MappedRow row, Map<UUID, Map<String, String>> known) {
        var record = record(row);
        var values = record == null ? null : known.get(record);
        if (values == null) {
            return null;
        }
        var said = new HashMap<>(row.values());
        said.remove(FilledList.RECORD.key());
        if (said.equals(values)) {
            return RowOutcome.DUPLICATE;
        }
        return list.takesChanges()
                ? null
                : RowOutcome.rejected(CellProblem.in(FilledList.RECORD.key(), "imports.problem.recordChanged"));
    }

    private static @Nullable UUID record(MappedRow row) {
        var text = row.text(FilledList.RECORD.key());
        try {
            return text == null ? null : UUID.fromString(text);
        } catch (IllegalArgumentException notOurs) {
            return null;
        }
    }

    /** As a cell gives them back. */
    private static Map<String, String> clean(Filled filled) {
        var values = new HashMap<String, String>();
        filled.values().forEach((key, value) -> {
            var text = SheetCell.text(value).clean();
            if (!text.isEmpty()) {
                values.put(key, text);
            }
        });
        return values;
    }
}
