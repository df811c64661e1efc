package vn.vungxanh.capacity.stock;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.vungxanh.foundation.adminunits.UnitId;

/** What a supplier owes a store, and what has come of it by an instant. */
public record Order(
        OrderId id,
        StoreId store,
        UnitId unit,
        String supplier,
        String number,
        LocalDate orderedOn,
        LocalDate dueOn,
        @Nullable Instant cancelledAt,
        @Nullable String reason,
        int version,
        List<Line> lines) {

    public Order {
        lines = List.copyOf(lines);
    }

    public record Line(ItemCode item, BigDecimal ordered, BigDecimal received) {

        public BigDecimal owed() {
            return ordered.subtract(received).max(BigDecimal.ZERO);
        }
    }

    /** What somebody wants to order. */
    public record Facts(
            java.util.UUID clientId,
            StoreId store,
            String supplier,
            String number,
            LocalDate orderedOn,
            LocalDate dueOn,
            List<NewSlip.Line> lines) {

        public Facts {
            lines = List.copyOf(lines);
        }
    }

    public boolean complete() {
        return lines.stream().allMatch(line -> line.owed().signum() == 0);
    }

    public boolean open() {
        return cancelledAt == null && !complete();
    }

    /** Days after the day on which all of it should have been there; 0 while it is in time. */
    public long daysLate(LocalDate on) {
        return open() && on.isAfter(dueOn) ? ChronoUnit.DAYS.between(dueOn, on) : 0;
    }

    void mustTake(List<NewSlip.Line> brought) {
        StockRule.ORDER_CANCELLED.brokenIf(cancelledAt != null);
        for (var came : brought) {
            var line = lines.stream()
                    .filter(each -> each.item().equals(came.item()))
                    .findFirst()
                    .orElseThrow(() -> StockRule.NOT_IN_THE_ORDER.broken(came.item()));
            var all = brought.stream()
                    .filter(each -> each.item().equals(came.item()))
                    .map(NewSlip.Line::quantity)
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
            StockRule.MORE_THAN_ORDERED.brokenIf(all.compareTo(line.owed()) > 0, came.item(), line.owed());
        }
    }
}
