package vn.vungxanh.insight.mobility;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Reports of one flow, added up by day. */
final class FlowSum {

    private final Map<LocalDate, Double> days = new HashMap<>();
    private final Set<String> operators = new TreeSet<>();
    private long all;
    private int hidden;

    void add(FlowReport report) {
        var subscribers = report.subscribers();
        if (subscribers == null) {
            hidden++;
            return;
        }
        all += subscribers;
        days.merge(report.day(), (double) subscribers, Double::sum);
        operators.add(report.operator());
    }

    /** Days with a figure. */
    Map<LocalDate, Double> byDay() {
        return days;
    }

    Set<String> operators() {
        return Set.copyOf(operators);
    }

    long all() {
        return all;
    }

    int hidden() {
        return hidden;
    }
}
