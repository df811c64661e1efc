package vn.vungxanh.capacity.stock;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;

/** What was there at the end of a day, and what was used in it. */
public record DayOfStock(LocalDate day, BigDecimal left, BigDecimal used) {

    static List<DayOfStock> of(List<SlipReadings.Day> changes, LocalDate last, int days) {
        var first = last.minusDays(days - 1L);
        var left = BigDecimal.ZERO;
        var inside = new HashMap<LocalDate, SlipReadings.Day>();
        for (var change : changes) {
            if (change.day().isBefore(first)) {
                left = left.add(change.change());
            } else {
                inside.put(change.day(), change);
            }
        }
        var all = new ArrayList<DayOfStock>();
        for (var day = first; !day.isAfter(last); day = day.plusDays(1)) {
            var change = inside.get(day);
            left = change == null ? left : left.add(change.change());
            all.add(new DayOfStock(day, left, change == null ? BigDecimal.ZERO : change.used()));
        }
        return all;
    }
}
