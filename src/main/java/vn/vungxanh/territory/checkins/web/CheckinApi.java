package vn.vungxanh.territory.checkins.web;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.vungxanh.surveillance.presence.IntakeFull;
import vn.vungxanh.territory.checkins.Arrival;
import vn.vungxanh.territory.checkins.Arrivals;
import vn.vungxanh.territory.checkins.Arrived;
import vn.vungxanh.territory.checkins.CheckinsRule;
import vn.vungxanh.territory.checkins.NewVisitor;
import vn.vungxanh.territory.checkins.PostedPlace;
import vn.vungxanh.territory.checkins.PostedPlaces;
import vn.vungxanh.territory.checkins.Source;
import vn.vungxanh.territory.checkins.Visitors;

/** Check-ins one by one from other programs and telephones, by everybody: the codes are what lets them in. */
@RestController
@RequestMapping("/api/v1/checkins")
@PreAuthorize("permitAll()")
class CheckinApi {

    private final PostedPlaces places;
    private final Visitors visitors;
    private final Arrivals arrivals;
    private final Clock clock;

    CheckinApi(PostedPlaces places, Visitors visitors, Arrivals arrivals, Clock clock) {
        this.places = places;
        this.visitors = visitors;
        this.arrivals = arrivals;
        this.clock = clock;
    }

    /** 201 when it is on disk, 200 when it was before; send again whatever had no answer, with the same id. */
    @PostMapping
    ResponseEntity<Arrived> arrive(@RequestBody Sent sent) {
        var place = places.behind(word(sent.place()));
        var arrived = arrivals.arrive(new Arrival(
                word(sent.id()),
                place,
                person(sent, place),
                sent.in() == null ? clock.instant() : time(sent.in()),
                sent.out() == null ? null : time(sent.out()),
                sent.in() == null,
                sent.device() == null || sent.device().length() > 64 ? null : sent.device(),
                Source.API));
        var status = arrived.outcome() == Arrived.Outcome.DUPLICATE ? HttpStatus.OK : HttpStatus.CREATED;
        return ResponseEntity.status(status).body(arrived);
    }

    private UUID person(Sent sent, PostedPlace place) {
        if (sent.person() != null) {
            return visitors.behind(sent.person());
        }
        return visitors.named(
                new NewVisitor(word(sent.name()), word(sent.birthYear()), sent.phone(), sent.commune()), place);
    }

    private static String word(@Nullable String text) {
        return text == null ? "" : text;
    }

    private static Instant time(String text) {
        try {
            return OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException unreadable) {
            throw CheckinsRule.UNREADABLE_TIME.broken();
        }
    }

    @ExceptionHandler(IntakeFull.class)
    ResponseEntity<ProblemDetail> full(IntakeFull full) {
        return later(full.retryAfterSeconds());
    }

    @ExceptionHandler(DataAccessException.class)
    ResponseEntity<ProblemDetail> unreachable(DataAccessException failure) {
        return later(10);
    }

    private static ResponseEntity<ProblemDetail> later(int seconds) {
        return ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE)
                .header(HttpHeaders.RETRY_AFTER, Integer.toString(seconds))
                .body(ProblemDetail.forStatusAndDetail(
                        HttpStatus.SERVICE_UNAVAILABLE, "Nothing was kept. Send it again with the same id."));
    }

    /**
     * @param id made by the sender
     * @param place the code of the poster
     * @param person the code of the person; without it name, birth year, and commune say who it is
     * @param in with its zone; now where nothing is said
     * @param device whatever tells one telephone from another
     */
    record Sent(
            @Nullable String id,
            @Nullable String place,
            @Nullable String person,
            @Nullable String name,
            @Nullable String birthYear,
            @Nullable String phone,
            @Nullable String commune,
            @Nullable String in,
            @Nullable String out,
            @Nullable String device) {}
}
