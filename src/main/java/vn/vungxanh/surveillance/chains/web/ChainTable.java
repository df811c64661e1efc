package vn.vungxanh.surveillance.chains.web;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.vungxanh.foundation.adminunits.UnitId;
import vn.vungxanh.kernel.Slice;
import vn.vungxanh.surveillance.chains.Chain;
import vn.vungxanh.surveillance.chains.ChainLink;
import vn.vungxanh.surveillance.chains.ChainNode;
import vn.vungxanh.surveillance.chains.ChainView;

/** The network in words: its chains, its persons with their figures, or its links; one page, sorted. */
public record ChainTable(
        ChainView view,
        Kind kind,
        String sort,
        boolean descending,
        Slice<Integer> rows,
        Map<String, String> words,
        Map<UUID, String> names,
        Map<UnitId, String> unitNames) {

    public enum Kind {
        CHAINS,
        PEOPLE,
        LINKS
    }

    /** Columns of each table, in order; the first is sorted by when nothing is asked. */
    public static List<String> columns(Kind kind) {
        return switch (kind) {
            case CHAINS -> List.of("cases", "code", "generations", "outside", "first", "last");
            case PEOPLE ->
                List.of(
                        "code",
                        "unit",
                        "onset",
                        "generation",
                        "chain",
                        "out",
                        "in",
                        "betweenness",
                        "closeness",
                        "pageRank",
                        "coreness");
            case LINKS -> List.of("from", "to", "on", "kind", "setting", "evidence");
        };
    }

    public List<String> columns() {
        return columns(kind);
    }

    /** Numbers of the rows in the asked order, until that day. */
    static List<Integer> order(ChainView view, Kind kind, String sort, boolean descending, @Nullable LocalDate until) {
        Comparator<Integer> order = switch (kind) {
            case CHAINS -> by(n -> ofChain(view.chains().get(n), sort));
            case PEOPLE -> by(n -> ofNode(view.node(n), view, sort));
            case LINKS -> by(n -> ofLink(view.links().get(n), view, sort));
        };
        var count = switch (kind) {
            case CHAINS -> view.chains().size();
            case PEOPLE -> view.nodes().size();
            case LINKS -> view.links().size();
        };
        return Stream.iterate(0, n -> n < count, n -> n + 1)
                .filter(n -> until == null || !after(view, kind, n, until))
                .sorted((descending ? order.reversed() : order).thenComparing(Comparator.naturalOrder()))
                .toList();
    }

    private static boolean after(ChainView view, Kind kind, int n, LocalDate until) {
        var day = switch (kind) {
            case CHAINS -> view.chains().get(n).firstOn();
            case PEOPLE -> onset(view.node(n));
            case LINKS -> view.links().get(n).on();
        };
        return day != null && day.isAfter(until);
    }

    @SuppressWarnings("unchecked")
    private static Comparator<Integer> by(java.util.function.Function<Integer, @Nullable Comparable<?>> key) {
        return Comparator.comparing(
                n -> (Comparable<Object>) key.apply(n), Comparator.nullsFirst(Comparator.naturalOrder()));
    }

    private static @Nullable Comparable<?> ofChain(Chain chain, String column) {
        return switch (column) {
            case "code" -> chain.code();
            case "generations" -> chain.generations();
            case "outside" -> chain.outside();
            case "first" -> chain.firstOn();
            case "last" -> chain.lastOn();
            default -> chain.cases();
        };
    }

    private static @Nullable Comparable<?> ofNode(ChainNode node, ChainView view, String column) {
        return switch (column) {
            case "unit" -> node.unit() == null ? null : node.unit().value();
            case "onset" -> onset(node);
            case "generation" -> node.generation();
            case "chain" -> view.chainOf(node).cases();
            case "out" -> node.figures().out();
            case "in" -> node.figures().in();
            case "betweenness" -> node.figures().betweenness();
            case "closeness" -> node.figures().closeness();
            case "pageRank" -> node.figures().pageRank();
            case "coreness" -> node.figures().coreness();
            default -> code(node);
        };
    }

    private static @Nullable Comparable<?> ofLink(ChainLink link, ChainView view, String column) {
        return switch (column) {
            case "to" -> code(view.node(link.to()));
            case "on" -> link.on();
            case "kind" -> link.kind();
            case "setting" -> link.setting();
            case "evidence" -> link.evidence();
            default -> code(view.node(link.from()));
        };
    }

    public static @Nullable LocalDate onset(ChainNode node) {
        var illness = node.illness();
        return illness == null ? null : illness.anchorOn();
    }

    static @Nullable String code(ChainNode node) {
        var illness = node.illness();
        return illness == null ? null : illness.code();
    }

    public @Nullable String name(ChainNode node) {
        return node.person() == null ? null : names.get(node.person());
    }

    public String unitName(ChainNode node) {
        return node.unit() == null ? "" : Objects.requireNonNullElse(unitNames.get(node.unit()), "");
    }

    /** The same table by another column; the same column again turns the order round. */
    public String sortedBy(String column) {
        return with(Map.of("sort", column, "order", column.equals(sort) && !descending ? "desc" : "asc", "page", "1"));
    }

    public String page(int number) {
        return with(Map.of("page", Integer.toString(number)));
    }

    public String ofKind(Kind other) {
        var fewer = new LinkedHashMap<>(words);
        List.of("sort", "order", "page").forEach(fewer::remove);
        fewer.put("table", other.name().toLowerCase(java.util.Locale.ROOT));
        return ChainFilters.address("/chains/table", fewer);
    }

    /** The same as a page of its own, where no script runs. */
    public static String plain(String address) {
        return address.replace("/chains/table?", "/chains?");
    }

    private String with(Map<String, String> changed) {
        var all = new LinkedHashMap<>(words);
        all.putAll(changed);
        return ChainFilters.address("/chains/table", all);
    }
}
