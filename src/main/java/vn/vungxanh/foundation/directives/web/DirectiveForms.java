package vn.vungxanh.foundation.directives.web;

import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.foundation.adminunits.Units;
import vn.vungxanh.foundation.directives.Directive;
import vn.vungxanh.foundation.directives.DirectiveFilter;
import vn.vungxanh.foundation.directives.DirectivePapers;
import vn.vungxanh.foundation.directives.DirectiveState;
import vn.vungxanh.foundation.directives.Drafts;
import vn.vungxanh.kernel.Vietnam;
import vn.vungxanh.platform.documents.Layout;

/** Shows the form of a document: one that is issued already, a new draft or an older one. */
@Component
class DirectiveForms {

    private final Drafts drafts;
    private final DirectivePapers papers;
    private final Units units;
    private final Clock clock;

    DirectiveForms(Drafts drafts, DirectivePapers papers, Units units, Clock clock) {
        this.drafts = drafts;
        this.papers = papers;
        this.units = units;
        this.clock = clock;
    }

    /** @param error none when the form is shown for the first time */
    ModelAndView show(
            Scope scope, DirectiveForm typed, @Nullable Directive draft, @Nullable String error, List<Object> details) {
        return fill(new ModelAndView("directives/form"), scope, typed, draft, error, details);
    }

    ModelAndView draft(
            Scope scope, DirectiveForm typed, @Nullable Directive draft, @Nullable String error, List<Object> details) {
        return fill(new ModelAndView("directives/draft"), scope, typed, draft, error, details);
    }

    /** The symbol and the next number that the form proposes for what is chosen. */
    ModelAndView proposal(Scope scope, DirectiveForm typed) {
        return fill(new ModelAndView("directives/number"), scope, typed, null, null, List.of());
    }

    private ModelAndView fill(
            ModelAndView view,
            Scope scope,
            DirectiveForm typed,
            @Nullable Directive draft,
            @Nullable String error,
            List<Object> details) {
        var layout = typed.layout() == null ? Layout.STATE : typed.layout();
        var kind = typed.of(scope.home()).kind();
        var day = typed.issuedOn() == null ? Vietnam.dayOf(clock.instant()) : typed.issuedOn();
        var symbol = typed.symbol() == null || typed.symbol().isBlank()
                ? drafts.proposedSymbol(scope.home(), kind, layout)
                : typed.symbol();
        view.addObject("form", typed);
        view.addObject("draft", draft);
        view.addObject("symbol", symbol);
        view.addObject("next", drafts.nextNumber(scope.home(), symbol, day.getYear()));
        view.addObject("year", day.getYear());
        view.addObject("issuer", units.get(scope.home()).name());
        view.addObject("agency", papers.agency(scope.home(), layout));
        view.addObject("error", error == null ? "" : error);
        view.addObject("details", details);
        if (error != null) {
            view.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return view;
    }

    static DirectiveFilter drafts() {
        return new DirectiveFilter(null, null, null, null, null, DirectiveState.DRAFT);
    }
}
