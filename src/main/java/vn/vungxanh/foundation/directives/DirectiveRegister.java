package vn.vungxanh.foundation.directives;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.vungxanh.foundation.access.AuditTrail;
import vn.vungxanh.foundation.access.Scope;
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
    private final AuditTrail audit;
    private final Clock clock;

    DirectiveRegister(DirectiveRepository directives, AuditTrail audit, Clock clock) {
        this.directives = directives;
        this.audit = audit;
        this.clock = clock;
    }

    public DirectiveId register(Scope scope, NewDirective wanted) {
        var subject = SearchKey.nfc(wanted.subject());
        var symbol = SearchKey.nfc(wanted.symbol());
        DirectiveRule.NUMBER_IS_POSITIVE.brokenIf(wanted.number() < 1);
        DirectiveRule.SYMBOL_IS_GIVEN.brokenIf(symbol.isEmpty());
        DirectiveRule.SUBJECT_IS_GIVEN.brokenIf(subject.isEmpty());
        DirectiveRule.NOT_ISSUED_IN_THE_FUTURE.brokenIf(wanted.issuedOn().isAfter(Vietnam.dayOf(clock.instant())));
        DirectiveRule.LINK_IS_AN_ADDRESS.brokenIf(
                wanted.link() != null && !ADDRESS.matcher(wanted.link()).matches());
        DirectiveRule.WITHIN_YOUR_JURISDICTION.brokenIf(!scope.covers(wanted.issuer()));
        var directive = new Directive(
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
                clock.instant());
        DirectiveRule.NUMBER_IS_TAKEN.brokenIf(
                !directives.add(directive),
                directive.reference(),
                Integer.toString(wanted.issuedOn().getYear()));
        audit.wrote(scope, "directives.audit.registered", directive.id().value(), directive.reference());
        return directive.id();
    }

    @Transactional(readOnly = true)
    public Directive get(DirectiveId id) {
        return directives.find(id).orElseThrow(() -> new NotFound("directive " + id));
    }

    /** None where it does not exist for the reader. */
    @Transactional(readOnly = true)
    public Optional<Directive> find(DirectiveId id) {
        return directives.find(id);
    }

    /** By date, then by number. Row-level security leaves out what lies outside the reader's jurisdiction. */
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
