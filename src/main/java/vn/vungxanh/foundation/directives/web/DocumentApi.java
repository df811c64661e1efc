package vn.vungxanh.foundation.directives.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.vungxanh.foundation.access.Asked;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.foundation.adminunits.Units;
import vn.vungxanh.foundation.directives.Directive;
import vn.vungxanh.foundation.directives.DirectiveFilter;
import vn.vungxanh.foundation.directives.DirectiveId;
import vn.vungxanh.foundation.directives.DirectiveKind;
import vn.vungxanh.foundation.directives.DirectiveRegister;
import vn.vungxanh.foundation.directives.DirectiveRule;
import vn.vungxanh.foundation.directives.DirectiveState;
import vn.vungxanh.foundation.directives.HigherDocument;
import vn.vungxanh.foundation.directives.HigherDocuments;
import vn.vungxanh.platform.shell.AddressWords;

/** The register for other programs. */
@RestController
@RequestMapping("/api/v1/documents")
@PreAuthorize("hasAuthority('VIEW_FIGURES')")
class DocumentApi {

    private final DirectiveRegister register;
    private final HigherDocuments higher;
    private final Asked asked;
    private final Units units;

    DocumentApi(DirectiveRegister register, HigherDocuments higher, Asked asked, Units units) {
        this.register = register;
        this.higher = higher;
        this.asked = asked;
        this.units = units;
    }

    record One(
            UUID id,
            String reference,
            int number,
            String symbol,
            String kind,
            String unit,
            LocalDate issuedOn,
            String subject,
            String urgency,
            String layout,
            String state,
            @Nullable LocalDate endedOn,
            List<String> bases,
            @Nullable String link,
            String page) {}

    record Higher(
            UUID id,
            String reference,
            String kind,
            LocalDate issuedOn,
            String body,
            String subject,
            int implementing) {}

    record Whole(One document, List<Higher> implementing) {}

    /** @param words unit (code of the issuer), from, to, kind, state (issued without it: all but drafts), q */
    @GetMapping
    List<One> list(Scope scope, @RequestParam Map<String, String> words) {
        var said = new AddressWords(words, DirectiveRule.UNREADABLE_FILTER);
        var to = said.day("to");
        var issuer = said.text("unit") == null
                ? null
                : asked.unit(scope, words.get("unit"), asked.instant(to == null ? null : to.toString()));
        var filter = new DirectiveFilter(
                issuer,
                said.day("from"),
                to,
                said.choice("kind", DirectiveKind.class),
                said.typed("q", 100),
                said.choice("state", DirectiveState.class));
        return register.list(filter).stream().map(this::one).toList();
    }

    @GetMapping("/{id}")
    Whole one(@PathVariable UUID id) {
        var directive = register.get(new DirectiveId(id));
        return new Whole(
                one(directive),
                higher.implementedBy(directive.id()).stream()
                        .map(DocumentApi::higher)
                        .toList());
    }

    /** Documents of higher bodies, with how many implement each. */
    @GetMapping("/higher")
    List<Higher> higher(@RequestParam(required = false) @Nullable String q) {
        return higher.list(q).stream().map(DocumentApi::higher).toList();
    }

    private static Higher higher(HigherDocument each) {
        return new Higher(
                each.id().value(),
                each.reference(),
                word(each.kind()),
                each.issuedOn(),
                each.body(),
                each.subject(),
                each.implementing());
    }

    private One one(Directive each) {
        return new One(
                each.id().value(),
                each.reference(),
                each.number(),
                each.symbol(),
                word(each.kind()),
                units.get(each.issuer()).code(),
                each.issuedOn(),
                each.subject(),
                word(each.urgency()),
                each.layout().word(),
                word(each.state()),
                each.endedOn(),
                each.bases(),
                each.link(),
                "/directives/" + each.id());
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
