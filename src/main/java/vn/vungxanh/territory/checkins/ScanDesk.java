package vn.vungxanh.territory.checkins;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.vungxanh.foundation.access.AuditTrail;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.foundation.codes.CodeKind;
import vn.vungxanh.foundation.codes.Codes;
import vn.vungxanh.foundation.codes.CodesRule;
import vn.vungxanh.foundation.codes.Opened;
import vn.vungxanh.foundation.people.PeopleQueries;
import vn.vungxanh.foundation.people.PersonId;
import vn.vungxanh.kernel.NotFound;
import vn.vungxanh.kernel.RuleBroken;

/** Staff at the entrance scan whatever paper people have with them. */
@Component
public class ScanDesk {

    /** A code held before the scanner a little longer is one arrival. */
    private static final int SECONDS_OF_ONE_SCAN = 120;

    /**
     * What the one at the entrance may see: enough to compare with the face and the paper, no more.
     *
     * @param paper null for a code of our own
     */
    public record Scanned(ScannedPerson.@Nullable Paper paper, String maskedName, String lastThree, Arrived arrived) {}

    private final CheckPlaceRepository details;
    private final PostedPlaces posted;
    private final Visitors visitors;
    private final PaperHolders holders;
    private final Arrivals arrivals;
    private final Codes codes;
    private final PeopleQueries people;
    private final OpenSight sight;
    private final AuditTrail audit;
    private final Clock clock;
    private final TransactionTemplate transaction;

    ScanDesk(
            CheckPlaceRepository details,
            PostedPlaces posted,
            Visitors visitors,
            PaperHolders holders,
            Arrivals arrivals,
            Codes codes,
            PeopleQueries people,
            OpenSight sight,
            AuditTrail audit,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.details = details;
        this.posted = posted;
        this.visitors = visitors;
        this.holders = holders;
        this.arrivals = arrivals;
        this.codes = codes;
        this.people = people;
        this.sight = sight;
        this.audit = audit;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** At a place of the scope's jurisdiction, now. */
    public Scanned scan(Scope scope, UUID place, String text) {
        return scan(scope, place, text, null, clock.instant(), Source.STAFF);
    }

    /** @param id the sender's; null makes one of place, person and minute */
    public Scanned scan(Scope scope, UUID place, String text, @Nullable String id, Instant at, Source source) {
        mine(place);
        var posting = posted.open(place);
        var paper = paper(text.strip());
        var person = paper == null ? bearer(text.strip(), at) : holders.find(paper, posting);
        var sent = id == null ? onceOf(place, person, at) : id;
        var arrived = arrivals.arrive(new Arrival(sent, posting, person, at, null, true, null, source));
        transaction.executeWithoutResult(status ->
                audit.wrote(scope, "checkins.audit.scanned", person, "at " + place + ": " + arrived.outcome()));
        return sight.call(() -> people.find(scope, new PersonId(person))
                .map(known -> new Scanned(
                        paper == null ? null : paper.paper(),
                        MaskedName.of(known.fullName()),
                        MaskedName.lastThree(known.nationalId()),
                        arrived))
                .orElseThrow(() -> new NotFound("person")));
    }

    /** Row-level security hides what is not the reader's. */
    private void mine(UUID place) {
        var own = transaction.execute(status -> details.find(place).isPresent());
        if (!Boolean.TRUE.equals(own)) {
            throw new NotFound("place");
        }
    }

    /** Null for a code of our own. */
    private static @Nullable ScannedPerson paper(String text) {
        return text.indexOf('|') < 0 ? null : ScannedPaper.read(text);
    }

    private UUID bearer(String text, Instant at) {
        var opened = open(Codes.tokenIn(text), at);
        CheckinsRule.THAT_IS_A_PLACE.brokenIf(opened.kind() == CodeKind.PLACE);
        return visitors.behind(opened.subject(), opened.kind());
    }

    private Opened open(String token, Instant at) {
        try {
            return codes.open(token, at);
        } catch (RuleBroken broken) {
            throw broken.rule() == CodesRule.UNREADABLE ? CheckinsRule.SCAN_UNREADABLE.broken() : broken;
        }
    }

    private static String onceOf(UUID place, UUID person, Instant at) {
        var once = place + ":" + person + ":" + at.getEpochSecond() / SECONDS_OF_ONE_SCAN;
        return UUID.nameUUIDFromBytes(once.getBytes(StandardCharsets.UTF_8)).toString();
    }
}
