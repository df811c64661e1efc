package vn.vungxanh.capacity.stock.web;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;
import vn.vungxanh.capacity.stock.Item;
import vn.vungxanh.capacity.stock.ItemCode;
import vn.vungxanh.capacity.stock.Items;
import vn.vungxanh.capacity.stock.Lot;
import vn.vungxanh.capacity.stock.NewSlip;
import vn.vungxanh.capacity.stock.StoreId;
import vn.vungxanh.platform.shell.FormWords;

/** The rows of a slip: read as they were typed, and turned into lines. */
@Component
class SlipForm {

    static final int BLANKS = 4;
    private static final String PACK = "pack";

    private final Items items;
    private final Questions questions;

    SlipForm(Items items, Questions questions) {
        this.items = items;
        this.questions = questions;
    }

    static List<SlipRow> typed(MultiValueMap<String, String> words) {
        var rows = new ArrayList<SlipRow>();
        var count = words.getOrDefault("quantity", List.of()).size();
        for (var i = 0; i < count; i++) {
            rows.add(new SlipRow(
                    word(words, "item", i),
                    word(words, "lot", i),
                    word(words, "expiresOn", i),
                    word(words, "quantity", i),
                    word(words, "measure", i),
                    word(words, "chosen", i).equals("true"),
                    null));
        }
        return rows;
    }

    /** Rows in which a quantity stands; what cannot be read is noted. */
    List<NewSlip.Line> lines(List<SlipRow> rows, FormWords typed) {
        var lines = new ArrayList<NewSlip.Line>();
        for (var row : rows) {
            if (!row.blank()) {
                var item = items.find(new ItemCode(row.item()), questions.today());
                var quantity = Amounts.read(row.quantity());
                if (item.isEmpty()) {
                    typed.problem("item");
                } else if (quantity.isEmpty()) {
                    typed.problem("quantity");
                } else {
                    lines.add(new NewSlip.Line(
                            item.get().code(),
                            row.chosen() ? null : row.lot(),
                            day(row.expiresOn(), typed),
                            measured(item.get(), quantity.get(), row.measure())));
                }
            }
        }
        return lines;
    }

    NewSlip slip(FormWords typed, List<NewSlip.Line> lines) {
        var client = typed.id("client");
        var store = typed.id("store");
        if (store == null) {
            typed.problem("store");
        }
        return NewSlip.of(
                        client == null ? questions.newId() : client,
                        new StoreId(store == null ? new UUID(0, 0) : store),
                        typed.instant("at", questions.now()),
                        lines)
                .because(typed.given("reason"));
    }

    /** Blank rows to write on, with what was typed before. */
    static List<SlipRow> blanks(List<SlipRow> typed, int more) {
        var rows = new ArrayList<>(typed.stream()
                .filter(row -> !row.blank() || !row.item().isEmpty())
                .toList());
        for (var i = 0; i < more; i++) {
            rows.add(SlipRow.EMPTY);
        }
        return rows;
    }

    /** A row an item: the program chooses the lots. */
    static List<SlipRow> byItem(List<Lot> lots, LocalDate day, List<SlipRow> typed) {
        var sums = new LinkedHashMap<ItemCode, BigDecimal>();
        lots.stream()
                .filter(lot -> !lot.expiredOn(day))
                .forEach(lot -> sums.merge(lot.item(), lot.quantity(), BigDecimal::add));
        var rows = new ArrayList<SlipRow>();
        sums.forEach((item, there) -> rows.add(new SlipRow(item.value(), "", "", "", "", true, there)));
        return again(rows, typed);
    }

    /** A row a lot. */
    static List<SlipRow> byLot(List<Lot> lots, List<SlipRow> typed) {
        return again(lots.stream().map(SlipRow::of).toList(), typed);
    }

    /** What was typed of lots that the ledger does not know, and room for more. */
    static List<SlipRow> unknown(List<Lot> lots, List<SlipRow> typed, int more) {
        var known = lots.stream().map(SlipRow::of).toList();
        return blanks(
                typed.stream()
                        .filter(row -> known.stream().noneMatch(row::sameAs))
                        .toList(),
                more);
    }

    private static List<SlipRow> again(List<SlipRow> rows, List<SlipRow> typed) {
        return rows.stream()
                .map(row -> typed.stream()
                        .filter(row::sameAs)
                        .findFirst()
                        .map(row::typed)
                        .orElse(row))
                .toList();
    }

    private static BigDecimal measured(Item item, BigDecimal quantity, String measure) {
        return measure.equals(PACK) ? quantity.multiply(item.packSize()) : quantity;
    }

    private static @Nullable LocalDate day(String text, FormWords typed) {
        if (text.isBlank()) {
            return null;
        }
        try {
            return LocalDate.parse(text.strip());
        } catch (DateTimeException e) {
            typed.problem("expiresOn");
            return null;
        }
    }

    private static String word(MultiValueMap<String, String> words, String name, int at) {
        var all = words.getOrDefault(name, List.of());
        return at < all.size() ? all.get(at).strip() : "";
    }
}
