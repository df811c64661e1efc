package vn.vungxanh.capacity.stock.web;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import vn.vungxanh.capacity.stock.Lot;
import vn.vungxanh.capacity.stock.Order;
import vn.vungxanh.capacity.stock.OrderId;
import vn.vungxanh.capacity.stock.Orders;
import vn.vungxanh.capacity.stock.SlipId;
import vn.vungxanh.capacity.stock.SlipKind;
import vn.vungxanh.capacity.stock.StockQueries;
import vn.vungxanh.capacity.stock.Store;
import vn.vungxanh.capacity.stock.Stores;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.platform.shell.FormWords;

/** The forms by which something goes into a store or out of it, and the slip that they make. */
@Controller
@RequestMapping("/stock")
class SlipController {

    private final Writes writes;
    private final Stores stores;
    private final Orders orders;
    private final StockQueries stock;
    private final SlipForm form;
    private final Questions questions;

    SlipController(
            Writes writes, Stores stores, Orders orders, StockQueries stock, SlipForm form, Questions questions) {
        this.writes = writes;
        this.stores = stores;
        this.orders = orders;
        this.stock = stock;
        this.form = form;
        this.questions = questions;
    }

    @GetMapping("/{deed:receive|issue|send|count|return|lose}")
    @PreAuthorize("hasAuthority('KEEP_STOCK')")
    String ask(Scope scope, @PathVariable String deed, @RequestParam MultiValueMap<String, String> words, Model model) {
        return show(scope, deed, words, Questions.typed(words), model);
    }

    @PostMapping("/{deed:receive|issue|send|count|return|lose}")
    @PreAuthorize("hasAuthority('KEEP_STOCK')")
    ModelAndView write(
            Scope scope, @PathVariable String deed, @RequestParam MultiValueMap<String, String> words, Model model) {
        var typed = Questions.typed(words);
        var lines = form.lines(SlipForm.typed(words), typed);
        var slip = form.slip(typed, lines);
        var order = typed.id("order");
        var to = typed.id("to");
        var who = typed.given("partner");
        var where = typed.given("unit") == null ? null : questions.unit(scope, typed);
        var what = slip.with(who, where).onOrder(order == null ? null : new OrderId(order));
        return questions.done(
                typed,
                model,
                () -> "/stock/slips/"
                        + writes.write(scope, Writes.kind(deed), what, to).id(),
                again -> show(scope, deed, words, again, model));
    }

    @GetMapping("/slips/{id}")
    @PreAuthorize("hasAuthority('VIEW_FIGURES')")
    String slip(Scope scope, @PathVariable UUID id, Model model) {
        var slip = stock.slip(scope, new SlipId(id));
        questions.fill(scope, questions.of(scope, Map.of()), Map.of(), Questions.nothing(), model);
        model.addAttribute("slip", slip);
        model.addAttribute("storeName", stores.name(slip.store()));
        model.addAttribute("mayArrive", writes.mayArrive(scope, slip));
        return "stock/slip";
    }

    private String show(Scope scope, String deed, MultiValueMap<String, String> words, FormWords typed, Model model) {
        var kind = Writes.kind(deed);
        var open = stores.list(scope, scope.home()).stream()
                .filter(store -> store.openOn(questions.today()))
                .toList();
        var order = order(scope, kind, typed);
        var store = store(open, order, typed);
        questions.fill(scope, questions.of(scope, Map.of()), Map.of(), typed, model);
        model.addAttribute("deed", deed);
        model.addAttribute("kind", kind);
        model.addAttribute("stores", open);
        model.addAttribute("store", store);
        model.addAttribute("order", order);
        model.addAttribute("reachable", kind == SlipKind.SENT ? stores.reachable(scope) : List.<Store>of());
        model.addAttribute("client", typed.of("client", questions.newId().toString()));
        model.addAttribute("at", typed.of("at", Shown.minute(questions.now())));
        var lots = store == null ? List.<Lot>of() : stock.lots(scope, store.id(), questions.now());
        model.addAttribute("lots", lots);
        model.addAttribute("rows", store == null ? List.of() : rows(kind, lots, order, words));
        model.addAttribute(
                "found",
                kind == SlipKind.COUNTED && store != null
                        ? SlipForm.unknown(lots, SlipForm.typed(words), 2)
                        : List.of());
        return "stock/slip_form";
    }

    private List<SlipRow> rows(
            SlipKind kind, List<Lot> lots, @Nullable Order order, MultiValueMap<String, String> words) {
        var typed = SlipForm.typed(words);
        if (kind == SlipKind.RECEIVED || kind == SlipKind.RETURNED) {
            return SlipForm.blanks(typed.isEmpty() && order != null ? owed(order) : typed, SlipForm.BLANKS);
        }
        if (kind == SlipKind.ISSUED || kind == SlipKind.SENT) {
            return SlipForm.byItem(lots, questions.today(), typed);
        }
        return SlipForm.byLot(lots, typed);
    }

    private static List<SlipRow> owed(Order order) {
        return order.lines().stream()
                .filter(line -> line.owed().signum() > 0)
                .map(line -> new SlipRow(line.item().value(), "", "", "", "", false, line.owed()))
                .toList();
    }

    private @Nullable Order order(Scope scope, SlipKind kind, FormWords typed) {
        var id = kind == SlipKind.RECEIVED ? typed.id("order") : null;
        return id == null ? null : orders.find(scope, new OrderId(id), questions.now());
    }

    private static @Nullable Store store(List<Store> open, @Nullable Order order, FormWords typed) {
        var wanted = order == null ? typed.of("store") : order.store().toString();
        return open.stream()
                .filter(store -> store.id().toString().equals(wanted) || open.size() == 1)
                .findFirst()
                .orElse(null);
    }
}
