package vn.vungxanh.care.isolation.web;

import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import vn.vungxanh.care.isolation.IsolationId;
import vn.vungxanh.care.isolation.IsolationPapers;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.kernel.RuleBroken;
import vn.vungxanh.platform.shell.Download;

/** One order: what was decided and why, where the person is, what can be done now, its papers. */
@Controller
@RequestMapping("/isolation/orders/{id}")
class OrderController {

    private final OrderPages pages;
    private final OrderDeeds deeds;
    private final IsolationPapers papers;

    OrderController(OrderPages pages, OrderDeeds deeds, IsolationPapers papers) {
        this.pages = pages;
        this.deeds = deeds;
        this.papers = papers;
    }

    @GetMapping
    @PreAuthorize("hasAuthority('VIEW_CASES')")
    String open(Scope scope, @PathVariable UUID id, @RequestParam Map<String, String> words, Model model) {
        model.addAttribute("view", pages.open(scope, new IsolationId(id), null, words));
        return "isolation/order";
    }

    /** Decisions of an office. */
    @PostMapping("/{deed:issue|decide|extend|escape|police|notified|complete|watched|survey|certify|cancel}")
    @PreAuthorize("hasAuthority('ORDER_ISOLATION')")
    ModelAndView decide(
            Scope scope,
            @PathVariable UUID id,
            @PathVariable String deed,
            @RequestParam Map<String, String> words,
            Model model) {
        return attempt(scope, id, words, model, () -> deeds.decide(scope, new IsolationId(id), deed, words));
    }

    /** Beds are given by the office and by the site. */
    @PostMapping("/place")
    @PreAuthorize("hasAnyAuthority('ORDER_ISOLATION', 'EDIT_SITES')")
    ModelAndView place(Scope scope, @PathVariable UUID id, @RequestParam Map<String, String> words, Model model) {
        return attempt(scope, id, words, model, () -> deeds.place(scope, new IsolationId(id), words));
    }

    @GetMapping("/{paper:decision|certificate}.{form:docx|pdf}")
    @PreAuthorize("hasAuthority('ORDER_ISOLATION')")
    ResponseEntity<byte[]> paper(
            Scope scope, @PathVariable UUID id, @PathVariable String paper, @PathVariable String form) {
        var pdf = "pdf".equals(form);
        var which = IsolationPapers.Paper.valueOf(paper.toUpperCase(java.util.Locale.ROOT));
        var name = ("decision".equals(paper) ? "quyet-dinh-cach-ly" : "xac-nhan-hoan-thanh-cach-ly") + "." + form;
        return new Download(name).of(papers.print(scope, new IsolationId(id), which, pdf));
    }

    private ModelAndView attempt(Scope scope, UUID id, Map<String, String> words, Model model, Runnable deed) {
        try {
            deed.run();
            return new ModelAndView("redirect:/isolation/orders/" + id);
        } catch (RuleBroken broken) {
            model.addAttribute("view", pages.open(scope, new IsolationId(id), broken, words));
            return new ModelAndView("isolation/order", model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
        }
    }
}
