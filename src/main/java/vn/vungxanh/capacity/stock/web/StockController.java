package vn.vungxanh.capacity.stock.web;

import java.util.Map;
import java.util.UUID;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.vungxanh.capacity.stock.BurnRate;
import vn.vungxanh.capacity.stock.ItemCode;
import vn.vungxanh.capacity.stock.Items;
import vn.vungxanh.capacity.stock.Orders;
import vn.vungxanh.capacity.stock.StockQueries;
import vn.vungxanh.capacity.stock.StoreId;
import vn.vungxanh.capacity.stock.Transfers;
import vn.vungxanh.foundation.access.Permission;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.kernel.NotFound;
import vn.vungxanh.kernel.RuleBroken;
import vn.vungxanh.platform.shell.FormWords;

/** What is there and how long it lasts: all items, one item, what expires, the lines of the ledger. */
@Controller
@RequestMapping("/stock")
@PreAuthorize("hasAuthority('VIEW_FIGURES')")
class StockController {

    private static final int CHART_DAYS = 42;
    private static final int SOON = 60;
    private static final int LINES = 50;

    private final StockQueries stock;
    private final Orders orders;
    private final Transfers transfers;
    private final Items items;
    private final Questions questions;

    StockController(StockQueries stock, Orders orders, Transfers transfers, Items items, Questions questions) {
        this.stock = stock;
        this.orders = orders;
        this.transfers = transfers;
        this.items = items;
        this.questions = questions;
    }

    @GetMapping
    String overview(Scope scope, @RequestParam Map<String, String> words, Model model) {
        var question = questions.of(scope, words);
        questions.fill(scope, question, words, Questions.nothing(), model);
        model.addAttribute("lines", stock.lines(scope, question.unit(), question.asOf()));
        model.addAttribute("stores", stock.stores(scope, question.unit(), question.asOf()));
        model.addAttribute(
                "expiring",
                stock.expiring(scope, question.unit(), question.day().plusDays(SOON), question.asOf()));
        model.addAttribute("orders", orders.list(scope, question.unit(), question.asOf()));
        model.addAttribute("awaited", transfers.awaited(scope, question.unit()));
        model.addAttribute("soon", SOON);
        model.addAttribute("mayImport", scope.may(Permission.IMPORT));
        return "stock/stock";
    }

    /** With the fields of a burn rate by hand, what would follow from it. */
    @GetMapping("/items/{code:[A-Z0-9_]{2,30}}")
    String item(Scope scope, @PathVariable String code, @RequestParam Map<String, String> words, Model model) {
        var question = questions.of(scope, words);
        var item = items.find(new ItemCode(code), question.day()).orElseThrow(() -> new NotFound("item " + code));
        var typed = new FormWords(Questions.ROOM, words::get);
        var line = stock.lines(scope, question.unit(), question.asOf()).stream()
                .filter(each -> each.item().code().equals(item.code()))
                .findFirst()
                .orElse(null);
        model.addAttribute("item", item);
        model.addAttribute("line", line);
        model.addAttribute("hand", byHand(typed));
        questions.fill(scope, question, words, typed, model);
        model.addAttribute("stores", stock.atStores(scope, question.unit(), item.code(), question.asOf()));
        model.addAttribute("days", stock.history(scope, question.unit(), item.code(), question.asOf(), CHART_DAYS));
        model.addAttribute(
                "ledger", stock.ledger(scope, question.unit(), item.code(), null, question.asOf(), 1, LINES));
        return "stock/item";
    }

    @GetMapping("/expiring")
    String expiring(Scope scope, @RequestParam Map<String, String> words, Model model) {
        var question = questions.of(scope, words);
        var within = questions.words(words).read("days", Integer::valueOf);
        var days = within == null ? SOON : Math.max(0, Math.min(3_650, within));
        questions.fill(scope, question, words, Questions.nothing(), model);
        model.addAttribute("days", days);
        model.addAttribute(
                "lots", stock.expiring(scope, question.unit(), question.day().plusDays(days), question.asOf()));
        return "stock/expiring";
    }

    @GetMapping("/ledger")
    String ledger(
            Scope scope,
            @RequestParam Map<String, String> words,
            @RequestParam(defaultValue = "1") int page,
            Model model) {
        var question = questions.of(scope, words);
        var read = questions.words(words);
        var code = read.text("item");
        var store = read.read("store", UUID::fromString);
        questions.fill(scope, question, words, Questions.nothing(), model);
        model.addAttribute("code", code == null ? "" : code);
        model.addAttribute("store", store);
        model.addAttribute("number", Math.max(1, page));
        model.addAttribute("size", LINES);
        model.addAttribute(
                "ledger",
                stock.ledger(
                        scope,
                        question.unit(),
                        code == null ? null : new ItemCode(code),
                        store == null ? null : new StoreId(store),
                        question.asOf(),
                        Math.max(1, page),
                        LINES));
        return "stock/ledger";
    }

    private static @org.jspecify.annotations.Nullable BurnRate byHand(FormWords typed) {
        if (typed.given("atFirst") == null && typed.given("atLast") == null) {
            return null;
        }
        var amounts = new java.math.BigDecimal[4];
        var names = new String[] {"atFirst", "received", "atLast", "overDays"};
        for (var i = 0; i < names.length; i++) {
            var read = Amounts.read(typed.of(names[i], i == 1 ? "0" : ""));
            if (read.isEmpty()) {
                typed.problem(names[i]);
                return null;
            }
            amounts[i] = read.get();
        }
        try {
            return BurnRate.byHand(amounts[0], amounts[1], amounts[2], amounts[3]);
        } catch (RuleBroken broken) {
            typed.problem(broken);
            return null;
        }
    }
}
