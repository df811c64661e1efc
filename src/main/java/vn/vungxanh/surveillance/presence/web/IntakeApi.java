package vn.vungxanh.surveillance.presence.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.function.BiFunction;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.surveillance.presence.CheckIn;
import vn.vungxanh.surveillance.presence.Encounter;
import vn.vungxanh.surveillance.presence.Intake;
import vn.vungxanh.surveillance.presence.IntakeFull;
import vn.vungxanh.surveillance.presence.PlaceId;
import vn.vungxanh.surveillance.presence.PresenceRule;
import vn.vungxanh.surveillance.presence.Receipt;

/**
 * Check-ins and encounters by the thousand. The answer comes when everything that it calls stored is on disk; send again
 * whatever had no answer.
 */
@RestController
@RequestMapping("/api/v1")
@PreAuthorize("hasAuthority('IMPORT')")
class IntakeApi {

    private static final List<String> CHECK_IN = List.of("id", "person", "place", "in", "out");
    private static final List<String> ENCOUNTER = List.of("id", "first", "second", "at", "seconds", "attenuationDb");

    private final Intake intake;
    private final ReceiptWriter receipts;

    IntakeApi(Intake intake, ReceiptWriter receipts) {
        this.intake = intake;
        this.receipts = receipts;
    }

    /** JSON array, NDJSON or CSV by Content-Type; at most 20,000 items. */
    @PostMapping("/checkins:batch")
    void checkIns(Scope scope, HttpServletRequest request, HttpServletResponse response) throws IOException {
        answer(scope, request, response, CHECK_IN, IntakeApi::checkIn, intake::checkIns);
    }

    /** As for check-ins. */
    @PostMapping("/encounters:batch")
    void encounters(Scope scope, HttpServletRequest request, HttpServletResponse response) throws IOException {
        answer(scope, request, response, ENCOUNTER, IntakeApi::encounter, intake::encounters);
    }

    private <I> void answer(
            Scope scope,
            HttpServletRequest request,
            HttpServletResponse response,
            List<String> names,
            Received.Reading<I> reading,
            BiFunction<Scope, List<I>, List<Receipt>> store)
            throws IOException {
        var received = new Received<I>(reading);
        new ItemStream(names, received).read(request.getInputStream(), request.getContentType());
        receipts.write(received.inOrder(store.apply(scope, received.items())), request, response);
    }

    private static CheckIn checkIn(@org.jspecify.annotations.Nullable String[] fields) {
        return new CheckIn(
                Received.text(fields[0]),
                Received.uuid(fields[1], PresenceRule.UNKNOWN_PERSON),
                new PlaceId(Received.uuid(fields[2], PresenceRule.UNKNOWN_PLACE)),
                Received.time(fields[3]),
                fields[4] == null ? null : Received.time(fields[4]));
    }

    private static Encounter encounter(@org.jspecify.annotations.Nullable String[] fields) {
        return new Encounter(
                Received.text(fields[0]),
                Received.uuid(fields[1], PresenceRule.UNKNOWN_PERSON),
                Received.uuid(fields[2], PresenceRule.UNKNOWN_PERSON),
                Received.time(fields[3]),
                Received.number(fields[4], PresenceRule.BAD_DURATION),
                Received.number(fields[5], PresenceRule.BAD_SIGNAL));
    }

    @ExceptionHandler(IntakeFull.class)
    ResponseEntity<ProblemDetail> full(IntakeFull full) {
        return later("The intake is full; nothing of this call was stored. Send it again.", full.retryAfterSeconds());
    }

    @ExceptionHandler(DataAccessException.class)
    ResponseEntity<ProblemDetail> unreachable(DataAccessException failure) {
        return later("The record cannot be written now. Send everything again that had no receipt.", 10);
    }

    private static ResponseEntity<ProblemDetail> later(String why, int seconds) {
        return ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE)
                .header(HttpHeaders.RETRY_AFTER, Integer.toString(seconds))
                .body(ProblemDetail.forStatusAndDetail(HttpStatus.SERVICE_UNAVAILABLE, why));
    }
}
