package vn.vungxanh.capacity.stock.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import vn.vungxanh.capacity.stock.Items;
import vn.vungxanh.capacity.stock.StockQueries;
import vn.vungxanh.capacity.stock.Stores;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.foundation.adminunits.Units;
import vn.vungxanh.platform.sheets.SheetColumn;
import vn.vungxanh.platform.sheets.WorkbookWriter;
import vn.vungxanh.platform.shell.Download;
import vn.vungxanh.platform.shell.Page;

/** What is there as an Excel file: item by item, and lot by lot in the stores. No person stands in it. */
@Controller
class StockExport {

    private final StockQueries stock;
    private final Stores stores;
    private final Items items;
    private final Units units;
    private final Questions questions;

    StockExport(StockQueries stock, Stores stores, Items items, Units units, Questions questions) {
        this.stock = stock;
        this.stores = stores;
        this.items = items;
        this.units = units;
        this.questions = questions;
    }

    @GetMapping("/stock/export.xlsx")
    @PreAuthorize("hasAuthority('VIEW_FIGURES')")
    void export(
            Scope scope,
            @RequestParam Map<String, String> words,
            @ModelAttribute("page") Page page,
            HttpServletResponse response)
            throws IOException {
        var question = questions.of(scope, words);
        var name = "vat-tu-%s-%s.xlsx".formatted(units.get(question.unit()).code(), question.day());
        var asOf = List.of(page.t("stock.asOf", page.time(question.asOf())), page.t("stock.method"));
        try (var book = new WorkbookWriter(new Download(name).to(response))) {
            var all = headings(page, "item", "there", "unit", "perDay", "left", "out", "owed", "level");
            try (var sheet = book.sheet(page.t("stock.lines"), all)) {
                for (var line : stock.lines(scope, question.unit(), question.asOf())) {
                    var cells = new ArrayList<@Nullable Object>();
                    cells.add(line.item().name(page.lang()));
                    cells.add(line.onHand().quantity());
                    cells.add(line.item().unit(page.lang()));
                    cells.add(line.onHand().perDay());
                    cells.add(line.onHand().daysLeft());
                    cells.add(line.runsOutOn());
                    cells.add(line.owed());
                    cells.add(page.t("stock.level." + line.level()));
                    sheet.row(cells);
                }
                sheet.footer(asOf);
            }
            var lots = headings(page, "store", "unit", "item", "lot", "expires", "there");
            try (var sheet = book.sheet(page.t("stock.stores"), lots)) {
                for (var store : stores.list(scope, question.unit())) {
                    for (var lot : stock.lots(scope, store.id(), question.asOf())) {
                        var cells = new ArrayList<@Nullable Object>();
                        cells.add(store.name());
                        cells.add(units.get(store.unit()).name());
                        cells.add(items.get(lot.item(), question.day()).name(page.lang()));
                        cells.add(lot.lot());
                        cells.add(lot.expiresOn());
                        cells.add(lot.quantity());
                        sheet.row(cells);
                    }
                }
            }
        }
    }

    private static List<SheetColumn> headings(Page page, String... columns) {
        return Arrays.stream(columns)
                .map(column -> SheetColumn.of(page.t("stock.column." + column)))
                .toList();
    }
}
