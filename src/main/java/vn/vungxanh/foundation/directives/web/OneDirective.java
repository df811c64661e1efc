package vn.vungxanh.foundation.directives.web;

import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import vn.vungxanh.foundation.access.Permission;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.foundation.adminunits.Units;
import vn.vungxanh.foundation.directives.DirectiveFiles;
import vn.vungxanh.foundation.directives.DirectiveId;
import vn.vungxanh.foundation.directives.DirectivePapers;
import vn.vungxanh.foundation.directives.DirectiveRegister;
import vn.vungxanh.foundation.directives.DirectiveState;
import vn.vungxanh.foundation.directives.Drafts;
import vn.vungxanh.foundation.directives.HigherDocuments;
import vn.vungxanh.platform.documents.DocumentPress;
import vn.vungxanh.platform.shell.FormProblem;

/** Fills the page of a document. */
@Component
class OneDirective {

    private final DirectiveRegister register;
    private final Drafts drafts;
    private final HigherDocuments higher;
    private final DirectiveFiles files;
    private final DirectivePapers papers;
    private final DocumentPress press;
    private final Units units;

    OneDirective(
            DirectiveRegister register,
            Drafts drafts,
            HigherDocuments higher,
            DirectiveFiles files,
            DirectivePapers papers,
            DocumentPress press,
            Units units) {
        this.register = register;
        this.drafts = drafts;
        this.higher = higher;
        this.files = files;
        this.papers = papers;
        this.press = press;
        this.units = units;
    }

    String show(Scope scope, DirectiveId id, List<FormProblem> problems, Model model) {
        var directive = register.get(id);
        var text = drafts.text(scope, id);
        var mayChange = scope.may(Permission.ISSUE_DIRECTIVES) && scope.covers(directive.issuer());
        var by = directive.replacedBy();
        model.addAttribute("directive", directive);
        model.addAttribute("issuer", units.get(directive.issuer()).name());
        model.addAttribute("text", text);
        model.addAttribute("paper", text.isWritten() ? press.html(papers.paper(scope, id)) : "");
        model.addAttribute("higher", higher.implementedBy(id));
        model.addAttribute("files", files.of(scope, id));
        model.addAttribute("replacedBy", by == null ? null : register.find(by).orElse(null));
        model.addAttribute("mayChange", mayChange);
        model.addAttribute(
                "successors",
                mayChange && directive.state() == DirectiveState.ISSUED ? drafts.successors(directive) : List.of());
        model.addAttribute(
                "next",
                directive.isDraft()
                        ? drafts.nextNumber(
                                directive.issuer(),
                                directive.symbol(),
                                directive.issuedOn().getYear())
                        : 0);
        model.addAttribute("mayTask", scope.may(Permission.DO_TASKS));
        model.addAttribute("problems", problems);
        return "directives/one";
    }
}
