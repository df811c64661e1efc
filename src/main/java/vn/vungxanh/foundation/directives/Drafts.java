package vn.vungxanh.foundation.directives;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.vungxanh.foundation.access.AuditTrail;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.foundation.adminunits.UnitId;
import vn.vungxanh.foundation.adminunits.Units;
import vn.vungxanh.kernel.NotFound;
import vn.vungxanh.kernel.SearchKey;
import vn.vungxanh.kernel.StaleVersion;
import vn.vungxanh.kernel.Vietnam;
import vn.vungxanh.platform.documents.Layout;

/** The way of a document: drafted, changed, issued with a number, replaced or expired. */
@Service
@Transactional
public class Drafts {

    private final DirectiveRegister register;
    private final DirectiveRepository directives;
    private final DraftRepository drafts;
    private final HigherDocuments higher;
    private final Units units;
    private final AuditTrail audit;
    private final ApplicationEventPublisher news;
    private final Clock clock;

    Drafts(
            DirectiveRegister register,
            DirectiveRepository directives,
            DraftRepository drafts,
            HigherDocuments higher,
            Units units,
            AuditTrail audit,
            ApplicationEventPublisher news,
            Clock clock) {
        this.register = register;
        this.directives = directives;
        this.drafts = drafts;
        this.higher = higher;
        this.units = units;
        this.audit = audit;
        this.news = news;
        this.clock = clock;
    }

    public DirectiveId draft(Scope scope, NewDirective wanted, DirectiveText text) {
        var draft = register.checked(scope, wanted, DirectiveState.DRAFT);
        directives.add(draft, units.jurisdiction(wanted.issuer()));
        drafts.write(draft.id(), text);
        audit.wrote(scope, "directives.audit.drafted", draft.id().value(), null);
        return draft.id();
    }

    public void change(Scope scope, DirectiveId id, int version, NewDirective wanted, DirectiveText text) {
        DirectiveRule.ONLY_A_DRAFT_CHANGES.brokenIf(!own(scope, id).isDraft());
        var changed = register.checked(scope, wanted, DirectiveState.DRAFT);
        if (!directives.change(new Directive(
                id,
                changed.issuer(),
                0,
                changed.symbol(),
                changed.kind(),
                changed.issuedOn(),
                changed.subject(),
                changed.bases(),
                changed.urgency(),
                changed.link(),
                changed.recordedAt(),
                changed.layout(),
                DirectiveState.DRAFT,
                null,
                null,
                version))) {
            throw new StaleVersion("directive " + id);
        }
        drafts.write(id, text);
        audit.wrote(scope, "directives.audit.changed", id.value(), null);
    }

    /** The database decides when two take the same number: the second is told so and takes another. */
    public void issue(Scope scope, DirectiveId id, int version, int number, LocalDate on) {
        var draft = own(scope, id);
        DirectiveRule.ONLY_A_DRAFT_CHANGES.brokenIf(!draft.isDraft());
        DirectiveRule.NUMBER_IS_POSITIVE.brokenIf(number < 1);
        DirectiveRule.NOT_ISSUED_IN_THE_FUTURE.brokenIf(on.isAfter(today()));
        var party = draft.layout() == Layout.PARTY;
        var reference = party ? number + "-" + draft.symbol() : "%02d/%s".formatted(number, draft.symbol());
        var key = SearchKey.of("%s số %s %s".formatted(draft.kind().words(), reference, draft.subject()));
        switch (drafts.issue(id, version, number, on, key)) {
            case NUMBER_TAKEN -> throw DirectiveRule.NUMBER_IS_TAKEN.broken(reference, Integer.toString(on.getYear()));
            case STALE -> throw new StaleVersion("directive " + id);
            default -> higher.link(draft);
        }
        audit.wrote(scope, "directives.audit.issued", id.value(), reference);
        news.publishEvent(new DirectiveIssued(id.value()));
    }

    public void discard(Scope scope, DirectiveId id, int version) {
        DirectiveRule.ONLY_A_DRAFT_CHANGES.brokenIf(!own(scope, id).isDraft());
        if (!drafts.discard(id, version)) {
            throw new StaleVersion("directive " + id);
        }
        audit.wrote(scope, "directives.audit.discarded", id.value(), null);
    }

    /** @param by the document that takes its place; none when its time is over */
    public void end(Scope scope, DirectiveId id, int version, LocalDate on, @Nullable DirectiveId by) {
        var old = own(scope, id);
        DirectiveRule.ONLY_WHAT_IS_IN_FORCE_ENDS.brokenIf(old.state() != DirectiveState.ISSUED);
        if (by != null) {
            var later = own(scope, by);
            DirectiveRule.REPLACED_BY_A_LATER_ONE.brokenIf(later.isDraft()
                    || later.id().equals(id)
                    || !later.issuer().equals(old.issuer())
                    || later.issuedOn().isBefore(old.issuedOn()));
        }
        DirectiveRule.REPLACED_BY_A_LATER_ONE.brokenIf(on.isBefore(old.issuedOn()));
        if (!drafts.end(id, version, on, by)) {
            throw new StaleVersion("directive " + id);
        }
        audit.wrote(scope, by == null ? "directives.audit.expired" : "directives.audit.replaced", id.value(), null);
    }

    @Transactional(readOnly = true)
    public DirectiveText text(Scope scope, DirectiveId id) {
        return drafts.text(id).orElseThrow(() -> new NotFound("directive " + id));
    }

    /** The next number of a series in a year; a proposal, the database decides. */
    @Transactional(readOnly = true)
    public int nextNumber(UnitId issuer, String symbol, int year) {
        return drafts.nextNumber(issuer, SearchKey.nfc(symbol), year);
    }

    /** The symbol that the issuer used last for this kind, or one as the rules write it. */
    @Transactional(readOnly = true)
    public String proposedSymbol(UnitId issuer, DirectiveKind kind, Layout layout) {
        return drafts.lastSymbol(issuer, kind).orElse(Numbering.example(kind, layout));
    }

    /** Those that can take the place of a document. */
    @Transactional(readOnly = true)
    public List<Directive> successors(Directive old) {
        return directives
                .list(new DirectiveFilter(old.issuer(), old.issuedOn(), null, null, null, DirectiveState.ISSUED))
                .stream()
                .filter(each -> !each.id().equals(old.id()))
                .toList();
    }

    private Directive own(Scope scope, DirectiveId id) {
        var directive = register.get(id);
        DirectiveRule.WITHIN_YOUR_JURISDICTION.brokenIf(!scope.covers(directive.issuer()));
        return directive;
    }

    private LocalDate today() {
        return Vietnam.dayOf(clock.instant());
    }
}
