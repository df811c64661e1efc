package vn.vungxanh.surveillance.chains.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.vungxanh.foundation.adminunits.UnitId;
import vn.vungxanh.surveillance.chains.ChainLink;
import vn.vungxanh.surveillance.chains.ChainNode;
import vn.vungxanh.surveillance.chains.ChainView;
import vn.vungxanh.surveillance.chains.Illness;

/**
 * A network as the browser draws it: one list a property, because ten thousand objects would cost more to read than to
 * draw. Names are not in it; they are asked for one by one. Days count from {@code firstDay}, null where none is known.
 */
record Drawing(LocalDate firstDay, int days, List<String> units, List<String> chains, Nodes nodes, Links links) {

    /** @param kind 0 case, 1 contact, 2 outside the jurisdiction */
    record Nodes(
            List<Integer> x,
            List<Integer> y,
            List<Integer> kind,
            List<String> code,
            List<String> href,
            List<Integer> level,
            List<Integer> chain,
            List<Integer> parent,
            List<Integer> generation,
            List<@Nullable Integer> onset,
            List<@Nullable Integer> confirmed,
            List<Integer> unit,
            List<String> outcome) {}

    /** @param kind 0 stated, 1 presumed, 2 contact */
    record Links(List<Integer> from, List<Integer> to, List<Integer> kind, List<@Nullable Integer> on) {}

    static Drawing of(ChainView view, double[][] places, Function<UnitId, String> unitNames) {
        var days = Stream.concat(
                        view.nodes().stream()
                                .map(ChainNode::illness)
                                .filter(Objects::nonNull)
                                .flatMap(illness -> Stream.of(illness.anchorOn(), confirmedOn(illness))),
                        view.links().stream().map(ChainLink::on).filter(Objects::nonNull))
                .filter(Objects::nonNull)
                .sorted()
                .toList();
        var first = days.isEmpty() ? LocalDate.EPOCH : days.get(0);
        var last = days.isEmpty() ? first : days.get(days.size() - 1);
        var units = new LinkedHashMap<UnitId, Integer>();
        view.nodes().stream()
                .map(ChainNode::unit)
                .filter(Objects::nonNull)
                .forEach(unit -> units.putIfAbsent(unit, units.size()));
        return new Drawing(
                first,
                (int) (last.toEpochDay() - first.toEpochDay()),
                units.keySet().stream().map(unitNames).toList(),
                view.chains().stream()
                        .map(chain -> chain.code() == null ? "" : chain.code())
                        .toList(),
                nodes(view, places, first, units),
                links(view, first));
    }

    private static @Nullable LocalDate confirmedOn(Illness illness) {
        return illness.confirmedOn();
    }

    private static Nodes nodes(ChainView view, double[][] places, LocalDate first, Map<UnitId, Integer> units) {
        var met = new LocalDate[view.nodes().size()];
        for (var link : view.links()) {
            var on = link.on();
            if (on != null && (met[link.to()] == null || on.isBefore(met[link.to()]))) {
                met[link.to()] = on;
            }
        }
        return new Nodes(
                view.nodes().stream()
                        .map(node -> (int) Math.round(places[0][node.number()]))
                        .toList(),
                view.nodes().stream()
                        .map(node -> (int) Math.round(places[1][node.number()]))
                        .toList(),
                view.nodes().stream()
                        .map(node -> node.outside() ? 2 : node.isCase() ? 0 : 1)
                        .toList(),
                view.nodes().stream().map(Drawing::code).toList(),
                view.nodes().stream().map(Drawing::href).toList(),
                view.nodes().stream().map(ChainNode::level).toList(),
                view.nodes().stream().map(ChainNode::chain).toList(),
                view.nodes().stream().map(ChainNode::parent).toList(),
                view.nodes().stream().map(ChainNode::generation).toList(),
                all(view, node -> day(first, began(node, met))),
                all(view, node -> day(first, node.illness() == null ? began(node, met) : confirmed(node))),
                view.nodes().stream()
                        .map(node -> node.unit() == null ? -1 : units.getOrDefault(node.unit(), -1))
                        .toList(),
                view.nodes().stream().map(Drawing::outcome).toList());
    }

    private static @Nullable LocalDate began(ChainNode node, LocalDate[] met) {
        var illness = node.illness();
        return illness != null ? illness.anchorOn() : node.outside() ? null : met[node.number()];
    }

    private static @Nullable LocalDate confirmed(ChainNode node) {
        var illness = node.illness();
        return illness == null ? null : illness.confirmedOn();
    }

    private static String code(ChainNode node) {
        var illness = node.illness();
        return illness == null ? "" : illness.code();
    }

    private static String href(ChainNode node) {
        var illness = node.illness();
        if (illness != null) {
            return "/chains/cases/" + illness.id() + "/node";
        }
        return node.person() == null ? "" : "/chains/people/" + node.person() + "/node";
    }

    private static String outcome(ChainNode node) {
        var illness = node.illness();
        if (illness == null) {
            return "";
        }
        return illness.outcome() == null ? "ACTIVE" : illness.outcome();
    }

    private static Links links(ChainView view, LocalDate first) {
        return new Links(
                view.links().stream().map(ChainLink::from).toList(),
                view.links().stream().map(ChainLink::to).toList(),
                view.links().stream().map(link -> link.kind().ordinal()).toList(),
                nullable(view.links(), link -> day(first, link.on())));
    }

    private static @Nullable Integer day(LocalDate first, @Nullable LocalDate day) {
        return day == null ? null : (int) (day.toEpochDay() - first.toEpochDay());
    }

    private static List<@Nullable Integer> all(ChainView view, Function<ChainNode, @Nullable Integer> each) {
        return nullable(view.nodes(), each);
    }

    private static <T> List<@Nullable Integer> nullable(List<T> of, Function<T, @Nullable Integer> each) {
        var list = new ArrayList<@Nullable Integer>(of.size());
        of.forEach(one -> list.add(each.apply(one)));
        return list;
    }
}
