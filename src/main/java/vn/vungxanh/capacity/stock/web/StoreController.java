package vn.vungxanh.capacity.stock.web;

import java.util.Map;
import java.util.UUID;
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
import vn.vungxanh.capacity.stock.StockQueries;
import vn.vungxanh.capacity.stock.Store;
import vn.vungxanh.capacity.stock.StoreId;
import vn.vungxanh.capacity.stock.StoreKind;
import vn.vungxanh.capacity.stock.Stores;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.kernel.Vietnam;
import vn.vungxanh.platform.shell.FormWords;

/** The stores, and one store: what lies in it, lot by lot, and the last lines of its ledger. */
@Controller
@RequestMapping("/stock/stores")
class StoreController {

    private static final int LINES = 30;

    private final Stores stores;
    private final StockQueries stock;
    private final Questions questions;

    StoreController(Stores stores, StockQueries stock, Questions questions) {
        this.stores = stores;
        this.stock = stock;
        this.questions = questions;
    }

    @GetMapping
    @PreAuthorize("hasAuthority('VIEW_FIGURES')")
    String list(Scope scope, @RequestParam Map<String, String> words, Model model) {
        return show(scope, words, Questions.nothing(), model);
    }

    @PostMapping
    @PreAuthorize("hasAuthority('KEEP_STOCK')")
    ModelAndView open(Scope scope, @RequestParam MultiValueMap<String, String> words, Model model) {
        var typed = Questions.typed(words);
        var facts = new Store.Facts(
                questions.unit(scope, typed),
                typed.choice("kind", StoreKind.class, StoreKind.COMMUNE),
                typed.of("name"),
                null,
                null,
                typed.day("openedOn", questions.today()));
        return questions.done(
                typed,
                model,
                () -> "/stock/stores/" + stores.open(scope, facts),
                again -> show(scope, Map.of(), again, model));
    }

    @GetMapping("/{id}")
    @PreAuthorize("hasAuthority('VIEW_FIGURES')")
    String store(Scope scope, @PathVariable UUID id, @RequestParam Map<String, String> words, Model model) {
        return one(scope, id, words, Questions.nothing(), model);
    }

    @PostMapping("/{id}/close")
    @PreAuthorize("hasAuthority('KEEP_STOCK')")
    ModelAndView close(
            Scope scope, @PathVariable UUID id, @RequestParam MultiValueMap<String, String> words, Model model) {
        var typed = Questions.typed(words);
        var version = typed.number("version", 0);
        return questions.done(
                typed,
                model,
                () -> {
                    stores.close(scope, new StoreId(id), version);
                    return "/stock/stores/" + id;
                },
                again -> one(scope, id, Map.of(), again, model));
    }

    private String one(Scope scope, UUID id, Map<String, String> words, FormWords typed, Model model) {
        var store = stores.find(scope, new StoreId(id));
        var question = questions.of(scope, words);
        questions.fill(scope, question, words, typed, model);
        model.addAttribute("store", store);
        model.addAttribute("lots", stock.lots(scope, store.id(), question.asOf()));
        model.addAttribute("day", Vietnam.dayOf(question.asOf()));
        model.addAttribute("ledger", stock.ledger(scope, store.unit(), null, store.id(), question.asOf(), 1, LINES));
        return "stock/store";
    }

    private String show(Scope scope, Map<String, String> words, FormWords typed, Model model) {
        var question = questions.of(scope, words);
        questions.fill(scope, question, words, typed, model);
        model.addAttribute("stores", stock.stores(scope, question.unit(), question.asOf()));
        return "stock/stores";
    }
}
