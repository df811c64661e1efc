package vn.vungxanh.surveillance.presence.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.kernel.NotFound;
import vn.vungxanh.surveillance.cases.CaseId;
import vn.vungxanh.surveillance.presence.Itineraries;
import vn.vungxanh.surveillance.presence.PlaceId;
import vn.vungxanh.surveillance.presence.PresenceRule;
import vn.vungxanh.surveillance.presence.Stop;

/** Where cases were, for other programs. */
@RestController
@RequestMapping("/api/v1/itineraries")
@PreAuthorize("hasAuthority('VIEW_CASES')")
class ItineraryApi {

    private final Itineraries itineraries;
    private final ReceiptWriter receipts;

    ItineraryApi(Itineraries itineraries, ReceiptWriter receipts) {
        this.itineraries = itineraries;
        this.receipts = receipts;
    }

    @GetMapping
    List<Stop> of(Scope scope, @RequestParam("case") UUID id) {
        return itineraries.of(scope, new CaseId(id));
    }

    /** Replaces the itinerary of the case; answers with a receipt for each stop at a registered place. */
    @PostMapping
    @PreAuthorize("hasAuthority('EDIT_CASES')")
    void record(Scope scope, @RequestBody Received received, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var id = received.caseId();
        var told = received.stops();
        if (id == null) {
            throw new NotFound("case");
        }
        PresenceRule.STOP_WITHOUT_PLACE.brokenIf(told == null || told.stream().anyMatch(Objects::isNull));
        var stops =
                Objects.requireNonNull(told).stream().map(ItineraryApi::stop).toList();
        receipts.write(itineraries.record(scope, new CaseId(id), stops), request, response);
    }

    private static Stop stop(Told told) {
        return new Stop(
                told.place() == null ? null : new PlaceId(told.place()),
                told.what(),
                told.latitude(),
                told.longitude(),
                vn.vungxanh.surveillance.presence.web.Received.time(told.from()),
                told.to() == null ? null : vn.vungxanh.surveillance.presence.web.Received.time(told.to()),
                told.transport(),
                told.note());
    }

    record Received(
            @com.fasterxml.jackson.annotation.JsonProperty("case")
            UUID caseId,

            List<Told> stops) {}

    record Told(
            @Nullable UUID place,
            @Nullable String what,
            @Nullable Double latitude,
            @Nullable Double longitude,
            @Nullable String from,
            @Nullable String to,
            @Nullable String transport,
            @Nullable String note) {}
}
