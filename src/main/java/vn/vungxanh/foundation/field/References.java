package vn.vungxanh.foundation.field;

import java.util.Comparator;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.function.SingletonSupplier;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.kernel.NotFound;

/** Tables that telephones take along. */
@Component
public class References {

    /** More than this makes telephones slow. */
    public static final int MOST_ROWS = 5_000;

    /**
     * @param tag of the words: the same words have the same one
     * @param json the whole table
     */
    public record Table(String tag, byte[] json) {}

    private final SingletonSupplier<Map<String, FieldReference>> tables;

    References(ObjectProvider<FieldReference> tables) {
        this.tables = SingletonSupplier.of(() -> tables.orderedStream()
                .collect(Collectors.toUnmodifiableMap(FieldReference::table, Function.identity())));
    }

    public List<String> of(Scope scope) {
        return tables.obtain().values().stream()
                .filter(table -> scope.may(table.permission()))
                .map(FieldReference::table)
                .sorted(Comparator.naturalOrder())
                .toList();
    }

    @Transactional
    public Table read(Scope scope, String name) {
        var table = tables.obtain().get(name);
        if (table == null || !scope.may(table.permission())) {
            throw new NotFound("table");
        }
        var rows = table.rows(scope, MOST_ROWS);
        var json = new LinkedHashMap<String, Object>();
        json.put("table", name);
        json.put("complete", rows.size() < MOST_ROWS);
        json.put("rows", rows.subList(0, Math.min(MOST_ROWS, rows.size())));
        var bytes = Payloads.JSON.writeValueAsBytes(json);
        return new Table(Payloads.hash(HexFormat.of().formatHex(bytes)).substring(0, 32), bytes);
    }
}
