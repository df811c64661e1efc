package vn.vungxanh.surveillance.traces.web;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.kernel.RuleBroken;
import vn.vungxanh.surveillance.traces.TraceFilter;
import vn.vungxanh.surveillance.traces.TraceQueries;
import vn.vungxanh.surveillance.traces.WhatIf;
import vn.vungxanh.surveillance.tracing.ContactDefinitions;

/** What if the definition were another one: who enters each list and who leaves it. Nothing is stored. */
@Controller
@RequestMapping("/traces/cases/{id}/what-if")
@PreAuthorize("hasAuthority('VIEW_CASES')")
class WhatIfController {

    private static final int DEPTH = 2;
    private static final List<String> KNOWN =
            List.of("depth", "definition", "asOf", "minutes", "cumulative", "crowd", "days", "other");

    private final TraceQueries traces;
    private final ContactDefinitions definitions;
    private final TraceWords words;

    WhatIfController(TraceQueries traces, ContactDefinitions definitions, TraceWords words) {
        this.traces = traces;
        this.definitions = definitions;
        this.words = words;
    }

    @GetMapping
    ModelAndView whatIf(Scope scope, @PathVariable UUID id, @RequestParam Map<String, String> parameters) {
        var question = words.question(id, parameters, DEPTH);
        var answer = traces.trace(scope, question, TraceFilter.ALL, 1, 0);
        var model = new ModelAndView("traces/whatif");
        model.addObject(
                "view", new TraceView(answer, TraceView.given(parameters, KNOWN), definitions.all(), Map.of(), false));
        try {
            var changes = words.whatIf(parameters);
            var other = TraceWords.given(parameters, "other");
            if (!changes.equals(WhatIf.NOTHING) || other != null) {
                var changed = question.changed(changes);
                model.addObject(
                        "comparison", traces.compare(scope, question, other == null ? changed : changed.under(other)));
            }
        } catch (RuleBroken broken) {
            model.addObject("problem", broken);
            model.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return model;
    }
}
