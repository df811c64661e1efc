package vn.vungxanh.capacity.stock.web;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.vungxanh.capacity.stock.Item;
import vn.vungxanh.capacity.stock.ItemCode;
import vn.vungxanh.capacity.stock.Items;
import vn.vungxanh.capacity.stock.Lot;
import vn.vungxanh.capacity.stock.Threshold;
import vn.vungxanh.kernel.Vietnam;
import vn.vungxanh.platform.shell.FormProblem;
import vn.vungxanh.platform.shell.Page;

/** Items, lots and problems in the reader's words. */
public final class Shown {

    private Shown() {}

    public static String problem(Page page, Items items, FormProblem problem) {
        List<Object> details = problem.details().stream()
                .map(each -> each instanceof ItemCode code
                        ? item(page, items, code).name(page.lang())
                        : each instanceof BigDecimal amount ? Amounts.of(page, amount) : each)
                .toList();
        return new FormProblem(problem.key(), details).said(page);
    }

    public static Item item(Page page, Items items, ItemCode code) {
        return items.get(code, Vietnam.dayOf(page.now()));
    }

    /** "12.738 kg". */
    public static String amount(Page page, Items items, ItemCode code, @Nullable BigDecimal amount) {
        return Amounts.of(page, amount) + " " + item(page, items, code).unit(page.lang());
    }

    /** "A12, hạn 01/09/2021". */
    public static String lot(Page page, Lot lot) {
        var name = lot.lot().isEmpty() ? page.t("stock.noLot") : lot.lot();
        LocalDate expires = lot.expiresOn();
        return expires == null ? name : page.t("stock.lotExpires", name, page.date(expires));
    }

    /** As a field of the kind datetime-local reads it. */
    static String minute(Instant at) {
        return LocalDateTime.ofInstant(at, Vietnam.ZONE)
                .truncatedTo(ChronoUnit.MINUTES)
                .toString();
    }

    public static String badge(Threshold.Level level) {
        return switch (level) {
            case OUT, ALARM -> "bad";
            case WARN -> "warn";
            case ENOUGH -> "good";
            case UNMEASURED -> "";
        };
    }
}
