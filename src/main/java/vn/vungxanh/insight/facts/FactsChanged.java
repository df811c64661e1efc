package vn.vungxanh.insight.facts;

import java.util.List;

/**
 * What is known of these units may have become something else, whatever the records call them: a hamlet, a commune of
 * before a reform. Published inside the transaction of the change, also by a room that plugs into {@link KnowsCoverage}.
 */
public record FactsChanged(List<Integer> units) {

    public FactsChanged {
        units = List.copyOf(units);
    }
}
