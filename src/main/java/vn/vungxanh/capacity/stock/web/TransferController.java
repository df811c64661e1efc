package vn.vungxanh.capacity.stock.web;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import vn.vungxanh.capacity.stock.SlipId;
import vn.vungxanh.capacity.stock.Stores;
import vn.vungxanh.capacity.stock.Transfers;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.platform.shell.FormWords;

/** What is on the road between stores, and its arrival. */
@Controller
@RequestMapping("/stock/transfers")
class TransferController {

    private final Transfers transfers;
    private final Stores stores;
    private final Questions questions;

    TransferController(Transfers transfers, Stores stores, Questions questions) {
        this.transfers = transfers;
        this.stores = stores;
        this.questions = questions;
    }

    @GetMapping
    @PreAuthorize("hasAuthority('VIEW_FIGURES')")
    String list(Scope scope, @RequestParam Map<String, String> words, Model model) {
        var question = questions.of(scope, words);
        questions.fill(scope, question, words, Questions.nothing(), model);
        model.addAttribute("awaited", transfers.awaited(scope, question.unit()));
        model.addAttribute("stores", stores);
        return "stock/transfers";
    }

    @GetMapping("/{id}")
    @PreAuthorize("hasAuthority('KEEP_STOCK')")
    String ask(Scope scope, @PathVariable UUID id, Model model) {
        return show(scope, id, new LinkedMultiValueMap<>(), Questions.nothing(), model);
    }

    /** A field left empty means that all of it came. */
    @PostMapping("/{id}")
    @PreAuthorize("hasAuthority('KEEP_STOCK')")
    ModelAndView arrive(
            Scope scope, @PathVariable UUID id, @RequestParam MultiValueMap<String, String> words, Model model) {
        var typed = Questions.typed(words);
        var sent = transfers.sent(scope, new SlipId(id));
        var came = new ArrayList<Transfers.Came>();
        var quantities = words.getOrDefault("quantity", List.of());
        for (var i = 0; i < sent.lines().size(); i++) {
            var lot = sent.lines().get(i);
            var text = i < quantities.size() ? quantities.get(i) : "";
            var read = text.isBlank() ? java.util.Optional.of(lot.quantity()) : Amounts.read(text);
            if (read.isEmpty()) {
                typed.problem("quantity");
            }
            came.add(new Transfers.Came(lot, read.orElse(BigDecimal.ZERO)));
        }
        var client = typed.id("client");
        var at = typed.instant("at", questions.now());
        return questions.done(
                typed,
                model,
                () -> "/stock/slips/"
                        + transfers
                                .arrive(
                                        scope,
                                        sent.id(),
                                        client == null ? questions.newId() : client,
                                        at,
                                        came,
                                        typed.given("reason"))
                                .id(),
                again -> show(scope, id, words, again, model));
    }

    private String show(Scope scope, UUID id, MultiValueMap<String, String> words, FormWords typed, Model model) {
        var sent = transfers.sent(scope, new SlipId(id));
        questions.fill(scope, questions.of(scope, Map.of()), Map.of(), typed, model);
        model.addAttribute("sent", sent);
        model.addAttribute("from", stores.name(sent.store()));
        model.addAttribute("quantities", words.getOrDefault("quantity", List.of()));
        model.addAttribute("client", typed.of("client", questions.newId().toString()));
        model.addAttribute("at", typed.of("at", Shown.minute(questions.now())));
        return "stock/arrive";
    }
}
