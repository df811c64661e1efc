package vn.vungxanh.foundation.directives;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.vungxanh.foundation.access.AuditTrail;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.foundation.adminunits.Units;
import vn.vungxanh.kernel.NotFound;
import vn.vungxanh.kernel.SearchKey;
import vn.vungxanh.kernel.TimeOrderedId;
import vn.vungxanh.kernel.Vietnam;

/** Enters documents and finds them again. */
@Service
@Transactional
public class DirectiveRegister {

    private static final Pattern ADDRESS = Pattern.compile("https?://\\S+");

    private final DirectiveRepository directives;
    private final HigherDocuments higher;
    private final Units units;
    private final AuditTrail audit;
    private final ApplicationEventPublisher news;
    private final Clock clock;

    DirectiveRegister(
            DirectiveRepository directives,
            HigherDocuments higher,
            Units units,
            AuditTrail audit,
            ApplicationEventPublisher news,
            Clock clock) {
        this.directives = directives;
        this.higher = higher;
        this.units = units;
        this.audit = audit;
        this.news = news;
        this.clock = clock;
    }

    /** A document that is issued already. What it implements is linked, and entered where nobody entered it yet. */
    public DirectiveId register(Scope scope, NewDirective wanted) {
        DirectiveRule.NUMBER_IS_POSITIVE.brokenIf(wanted.number() < 1);
        var directive = checked(scope, wanted, DirectiveState.ISSUED);
        DirectiveRule.NUMBER_IS_TAKEN.brokenIf(
                !directives.add(directive, units.jurisdiction(wanted.issuer())),
                directive.reference(),
                Integer.toString(wanted.issuedOn().getYear()));
        higher.link(directive);
        audit.wrote(scope, "directives.audit.registered", directive.id().value(), directive.reference());
        news.publishEvent(new DirectiveIssued(directive.id().value()));
        return directive.id();
    }

    Directive checked(Scope scope, NewDirective wanted, DirectiveState state) {
        var subject = SearchKey.nfc(wanted.subject());
        var symbol = SearchKey.nfc(wanted.symbol());
        Numbering.check(wanted.kind(), wanted.layout(), symbol);
        DirectiveRule.SUBJECT_IS_GIVEN.brokenIf(subject.isEmpty());
        DirectiveRule.NOT_ISSUED_IN_THE_FUTURE.brokenIf(
                state != DirectiveState.DRAFT && wanted.issuedOn().isAfter(Vietnam.dayOf(clock.instant())));
        DirectiveRule.LINK_IS_AN_ADDRESS.brokenIf(
                wanted.link() != null && !ADDRESS.matcher(wanted.link()).matches());
        DirectiveRule.WITHIN_YOUR_JURISDICTION.brokenIf(!scope.covers(wanted.issuer()));
        return new Directive(
                new DirectiveId(TimeOrderedId.next(clock)),
                wanted.issuer(),
                wanted.number(),
                symbol,
                wanted.kind(),
                wanted.issuedOn(),
                subject,
                wanted.bases().stream()
                        .map(SearchKey::nfc)
                        .filter(basis -> !basis.isEmpty())
                        .toList(),
                wanted.urgency(),
                wanted.link(),
                clock.instant(),
                wanted.layout(),
                state,
                null,
                null,
                1);
    }

    @Transactional(readOnly = true)
    public Directive get(DirectiveId id) {
        return find(id).orElseThrow(() -> new NotFound("directive " + id));
    }

    /** None where it does not exist for the reader. */
    @Transactional(readOnly = true)
    public Optional<Directive> find(DirectiveId id) {
        return directives.find(id);
    }

    /**
     * By date, then by number. Row-level security leaves out what lies outside the reader's jurisdiction, unless it was
     * issued by a unit above and binds the reader's.
     */
    @Transactional(readOnly = true)
    public List<Directive> list(DirectiveFilter filter) {
        return directives.list(filter);
    }

    /** The first day of the wave of the epidemic that this day belongs to, or the day itself. */
    @Transactional(readOnly = true)
    public LocalDate waveOf(LocalDate day) {
        return directives.waveOf(day).orElse(day);
    }
}
