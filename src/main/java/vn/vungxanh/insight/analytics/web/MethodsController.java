package vn.vungxanh.insight.analytics.web;

import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import vn.vungxanh.insight.analytics.MethodEntry;

/** What the house can reckon: each method with its question, its paper and its limits. */
@Controller
@PreAuthorize("hasAuthority('VIEW_FIGURES')")
class MethodsController {

    @GetMapping("/analytics/methods")
    String methods(Model model) {
        model.addAttribute("methods", MethodEntry.values());
        return "analytics/methods";
    }
}
