package vn.vungxanh.foundation.directives;

import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.vungxanh.foundation.access.AuditTrail;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.kernel.NotFound;
import vn.vungxanh.kernel.SearchKey;
import vn.vungxanh.kernel.TimeOrderedId;
import vn.vungxanh.kernel.Vietnam;

/** Documents of bodies above every province, and which documents implement them. */
@Service
@Transactional
public class HigherDocuments {

    private final HigherRepository higher;
    private final DirectiveRepository directives;
    private final AuditTrail audit;
    private final Clock clock;

    HigherDocuments(HigherRepository higher, DirectiveRepository directives, AuditTrail audit, Clock clock) {
        this.higher = higher;
        this.directives = directives;
        this.audit = audit;
        this.clock = clock;
    }

    /** @param line as a document names it: "Công điện số 541/CĐ-TTg ngày 23/4/2021 của Thủ tướng Chính phủ" */
    public HigherId enter(Scope scope, String line, String subject, @Nullable String link) {
        var basis = Basis.read(line).orElseThrow(() -> DirectiveRule.BASIS_IS_UNREADABLE.broken());
        DirectiveRule.NOT_ISSUED_IN_THE_FUTURE.brokenIf(basis.issuedOn().isAfter(Vietnam.dayOf(clock.instant())));
        DirectiveRule.LINK_IS_AN_ADDRESS.brokenIf(link != null && !link.matches("https?://\\S+"));
        var id = new HigherId(TimeOrderedId.next(clock));
        DirectiveRule.BASIS_IS_KNOWN.brokenIf(!higher.add(id, basis, SearchKey.nfc(subject), link, clock.instant()));
        audit.wrote(scope, "directives.audit.higher", id.value(), basis.number() + "/" + basis.symbol());
        return id;
    }

    /** Lines that cannot be read as a document stay words of the document alone. */
    void link(Directive directive) {
        for (var line : directive.bases()) {
            Basis.read(line).ifPresent(basis -> {
                higher.add(new HigherId(TimeOrderedId.next(clock)), basis, "", null, clock.instant());
                higher.of(basis).ifPresent(found -> higher.link(directive.id(), found.id()));
            });
        }
    }

    @Transactional(readOnly = true)
    public HigherDocument get(HigherId id) {
        return higher.find(id).orElseThrow(() -> new NotFound("higher document " + id));
    }

    /** The latest first; what nobody implements yet has none implementing it. */
    @Transactional(readOnly = true)
    public List<HigherDocument> list(@Nullable String words) {
        return higher.list(words == null ? "" : words, Vietnam.dayOf(clock.instant()));
    }

    @Transactional(readOnly = true)
    public List<HigherDocument> implementedBy(DirectiveId document) {
        return higher.implementedBy(document);
    }

    @Transactional(readOnly = true)
    public List<Directive> implementing(HigherId id) {
        return directives.implementing(id);
    }
}
