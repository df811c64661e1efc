package vn.vungxanh.surveillance.chains.web;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.foundation.adminunits.UnitId;
import vn.vungxanh.foundation.adminunits.Units;
import vn.vungxanh.kernel.Slice;
import vn.vungxanh.surveillance.chains.ChainNode;
import vn.vungxanh.surveillance.chains.ChainQueries;
import vn.vungxanh.surveillance.chains.ChainView;

/** Reads from an address which table is wanted, in which order and which page: table, sort, order, page, until (day). */
@Component
class ChainTables {

    private static final int LINES = 50;

    private final ChainQueries chains;
    private final ChainFilters filters;
    private final Units units;

    ChainTables(ChainQueries chains, ChainFilters filters, Units units) {
        this.chains = chains;
        this.filters = filters;
        this.units = units;
    }

    ChainTable read(Scope scope, ChainView view, Map<String, String> said, Map<String, String> words) {
        var kind = kind(ChainFilters.given(words, "table"));
        var asked = ChainFilters.given(words, "sort");
        var sort = asked == null ? ChainTable.columns(kind).get(0) : asked;
        if (!ChainTable.columns(kind).contains(sort)) {
            throw ChainFilters.unreadable("sort", sort);
        }
        var order = ChainFilters.given(words, "order");
        var descending = order == null ? kind == ChainTable.Kind.CHAINS && asked == null : "desc".equals(order);
        var until = ChainFilters.given(words, "until") == null ? null : filters.day(words, "until", LocalDate.MAX);
        var all = ChainTable.order(view, kind, sort, descending, until);
        var page = page(words, all.size());
        var rows = new Slice<>(
                all.subList(Math.min(all.size(), (page - 1) * LINES), Math.min(all.size(), page * LINES)),
                all.size(),
                page,
                LINES);
        var kept = new LinkedHashMap<>(said);
        for (var name : List.of("table", "sort", "order", "until")) {
            var value = ChainFilters.given(words, name);
            if (value != null) {
                kept.put(name, value);
            }
        }
        var nodes = nodes(view, kind, rows.items());
        var unitNames = new HashMap<UnitId, String>();
        nodes.forEach(node -> {
            var unit = node.unit();
            if (unit != null) {
                unitNames.computeIfAbsent(unit, id -> units.get(id).name());
            }
        });
        return new ChainTable(view, kind, sort, descending, rows, kept, chains.names(scope, nodes), unitNames);
    }

    private static Set<ChainNode> nodes(ChainView view, ChainTable.Kind kind, List<Integer> rows) {
        var nodes = new HashSet<ChainNode>();
        for (var row : rows) {
            switch (kind) {
                case CHAINS -> {
                    var root = view.chains().get(row).root();
                    if (root >= 0) {
                        nodes.add(view.node(root));
                    }
                }
                case PEOPLE -> nodes.add(view.node(row));
                case LINKS -> {
                    nodes.add(view.node(view.links().get(row).from()));
                    nodes.add(view.node(view.links().get(row).to()));
                }
            }
        }
        return nodes;
    }

    private static ChainTable.Kind kind(@Nullable String word) {
        try {
            return word == null ? ChainTable.Kind.CHAINS : ChainTable.Kind.valueOf(word.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw ChainFilters.unreadable("table", word);
        }
    }

    private static int page(Map<String, String> words, int rows) {
        var text = ChainFilters.given(words, "page");
        try {
            var page = text == null ? 1 : Integer.parseInt(text);
            return Math.max(1, Math.min(page, (rows + LINES - 1) / LINES));
        } catch (NumberFormatException e) {
            throw ChainFilters.unreadable("page", String.valueOf(text));
        }
    }
}
