package vn.vungxanh.territory.checkins;

import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.vungxanh.foundation.access.AuditTrail;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.foundation.codes.CodeKind;
import vn.vungxanh.foundation.codes.Codes;
import vn.vungxanh.foundation.people.PhoneNumber;
import vn.vungxanh.kernel.NotFound;
import vn.vungxanh.kernel.StaleVersion;
import vn.vungxanh.surveillance.presence.NewPlace;
import vn.vungxanh.surveillance.presence.Place;
import vn.vungxanh.surveillance.presence.Places;

/** The verbs of places: register, change, print the poster, close. */
@Component
public class CheckPlaces {

    /** What an officer says of a place. */
    public record Words(
            @Nullable String nameEn,
            OpeningHours hours,
            @Nullable String ownerName,
            @Nullable String ownerPhone) {}

    private final Places places;
    private final CheckPlaceRepository details;
    private final PostedPlaces posted;
    private final Codes codes;
    private final AuditTrail audit;
    private final Clock clock;
    private final TransactionTemplate transaction;

    CheckPlaces(
            Places places,
            CheckPlaceRepository details,
            PostedPlaces posted,
            Codes codes,
            AuditTrail audit,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.places = places;
        this.details = details;
        this.posted = posted;
        this.codes = codes;
        this.audit = audit;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** A new place, here and in the presence room; with an id that presence knows, only here. */
    public UUID register(Scope scope, NewPlace place, Words words) {
        var checked = checked(words);
        var id = transaction.execute(status -> {
            var registered = places.register(scope, place);
            add(scope, registered, checked);
            return registered.id().value();
        });
        return java.util.Objects.requireNonNull(id);
    }

    /** A place that the presence room knows already begins to take check-ins. */
    public void open(Scope scope, Place place, Words words) {
        CheckinsRule.OUTSIDE_JURISDICTION.brokenIf(!scope.covers(place.unit()));
        var checked = checked(words);
        transaction.executeWithoutResult(status -> add(scope, place, checked));
        posted.changed(place.id().value());
    }

    public void change(Scope scope, UUID id, int version, Words words, boolean closed) {
        var checked = checked(words);
        transaction.executeWithoutResult(status -> {
            var before = find(id);
            var closedAt = !closed ? null : before.closedAt() == null ? clock.instant() : before.closedAt();
            if (!details.change(new PlaceDetails(
                    id,
                    before.unit(),
                    checked.nameEn(),
                    checked.hours(),
                    checked.ownerName(),
                    checked.ownerPhone(),
                    before.registeredAt(),
                    before.posterAt(),
                    closedAt,
                    version))) {
                throw new StaleVersion("place");
            }
            audit.wrote(scope, "checkins.audit.place_changed", id, closed ? "closed" : null);
        });
        posted.changed(id);
    }

    /** The code of a new poster. Posters printed before stay good until they end or are revoked. */
    public String poster(Scope scope, UUID id) {
        transaction.executeWithoutResult(status -> {
            var place = find(id);
            CheckinsRule.PLACE_NOT_OPEN.brokenIf(place.closedAt() != null);
            details.printed(id, clock.instant());
            audit.wrote(scope, "checkins.audit.poster", id, null);
        });
        return codes.issue(CodeKind.PLACE, id);
    }

    private void add(Scope scope, Place place, Words words) {
        details.add(
                new PlaceDetails(
                        place.id().value(),
                        place.unit(),
                        words.nameEn(),
                        words.hours(),
                        words.ownerName(),
                        words.ownerPhone(),
                        clock.instant(),
                        null,
                        null,
                        1),
                scope.staff().value());
        audit.wrote(scope, "checkins.audit.place", place.id().value(), null);
    }

    private PlaceDetails find(UUID id) {
        return details.find(id).orElseThrow(() -> new NotFound("place"));
    }

    private static Words checked(Words words) {
        CheckinsRule.TEXT_TOO_LONG.brokenIf(longer(words.nameEn(), 200) || longer(words.ownerName(), 100));
        CheckinsRule.DAYS_MISSING.brokenIf(words.hours().days().isEmpty());
        var phone = words.ownerPhone();
        var parsed = phone == null
                ? null
                : PhoneNumber.parse(phone)
                        .orElseThrow(CheckinsRule.PHONE_MALFORMED::broken)
                        .value();
        return new Words(words.nameEn(), words.hours(), words.ownerName(), parsed);
    }

    private static boolean longer(@Nullable String text, int limit) {
        return text != null && text.length() > limit;
    }
}
