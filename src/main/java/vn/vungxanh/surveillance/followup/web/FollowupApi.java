package vn.vungxanh.surveillance.followup.web;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.foundation.adminunits.Units;
import vn.vungxanh.foundation.people.PhoneNumber;
import vn.vungxanh.kernel.RuleBroken;
import vn.vungxanh.kernel.Vietnam;
import vn.vungxanh.surveillance.followup.CallOutcome;
import vn.vungxanh.surveillance.followup.CallReceipt;
import vn.vungxanh.surveillance.followup.Calls;
import vn.vungxanh.surveillance.followup.ClockFigure;
import vn.vungxanh.surveillance.followup.Clocks;
import vn.vungxanh.surveillance.followup.FollowFilter;
import vn.vungxanh.surveillance.followup.FollowLine;
import vn.vungxanh.surveillance.followup.FollowedId;
import vn.vungxanh.surveillance.followup.FollowupRule;
import vn.vungxanh.surveillance.followup.NewCall;

/** The call list and the clocks for other programs, the telephone's app first. */
@RestController
@RequestMapping("/api/v1/followup")
@PreAuthorize("hasAuthority('VIEW_CASES')")
class FollowupApi {

    private static final int MOST_LINES = 500;

    private final WorkLists lists;
    private final FollowFilters filters;
    private final Calls calls;
    private final Clocks clocks;
    private final ClockWords clockWords;
    private final Units units;
    private final Clock clock;

    FollowupApi(
            WorkLists lists,
            FollowFilters filters,
            Calls calls,
            Clocks clocks,
            ClockWords clockWords,
            Units units,
            Clock clock) {
        this.lists = lists;
        this.filters = filters;
        this.calls = calls;
        this.clocks = clocks;
        this.clockWords = clockWords;
        this.units = units;
        this.clock = clock;
    }

    /** Mine and due today, unless the parameters of the list's address say otherwise. */
    @GetMapping("/calls")
    CallList list(
            Scope scope,
            @RequestParam Map<String, String> words,
            @RequestParam(defaultValue = "1") int page,
            @RequestParam(defaultValue = "100") int size) {
        var asked = new HashMap<>(words);
        asked.putIfAbsent("tracer", "me");
        var filter = filters.read(scope, asked, FollowFilter.Show.DUE);
        var list = lists.read(scope, "/followup/calls", filter, asked, page, Math.min(MOST_LINES, Math.max(1, size)));
        return new CallList(
                filter.asOf(),
                list.lines().total(),
                list.lines().page(),
                list.lines().pages(),
                list.lines().items().stream().map(line -> item(line, list)).toList());
    }

    /** 201 when it was kept now, 200 when this id was known: send again until either comes. */
    @PostMapping("/calls")
    @PreAuthorize("hasAuthority('EDIT_CASES')")
    ResponseEntity<CallReceipt> record(Scope scope, @RequestBody CallWords call) {
        var receipt = calls.record(scope, call.read(units, clock.instant()));
        return ResponseEntity.status(receipt.duplicate() ? HttpStatus.OK : HttpStatus.CREATED)
                .body(receipt);
    }

    @GetMapping("/clocks")
    ClockList clocks(Scope scope, @RequestParam Map<String, String> words) {
        var filter = clockWords.read(scope, words);
        var rows = clocks.rows(scope, filter).stream()
                .map(row -> new Row(
                        units.get(row.unit()).code(),
                        row.week(),
                        row.from(),
                        row.asOf(),
                        row.figures().stream().map(FollowupApi::figure).toList()))
                .toList();
        return new ClockList(filter.asOf(), filter.from(), filter.disease(), rows);
    }

    private Item item(FollowLine line, WorkList list) {
        return new Item(
                line.id().value(),
                line.person(),
                line.name(),
                line.birthYear(),
                units.get(line.unit()).code(),
                line.hamlet(),
                list.phonesOf(line).stream().map(PhoneNumber::value).toList(),
                line.level(),
                line.risk(),
                line.caseCode(),
                line.endsOn(),
                line.symptomsOn(),
                line.stage(),
                line.hoursLate(list.now()),
                line.visit(),
                line.seen(),
                line.nextCallAt(),
                line.lastOutcome(),
                line.lastCalledAt());
    }

    private static Figure figure(ClockFigure figure) {
        return new Figure(
                figure.kind().name(),
                figure.kind().measure().name(),
                figure.all(),
                figure.missing(),
                figure.p50(),
                figure.p90());
    }

    record CallList(Instant asOf, long total, int page, int pages, List<Item> items) {}

    record Item(
            UUID contact,
            UUID person,
            @Nullable String name,
            @Nullable Integer birthYear,
            String unit,
            @Nullable String hamlet,
            List<String> phones,
            int level,
            int risk,
            @Nullable String caseCode,
            LocalDate endsOn,
            @Nullable LocalDate symptomsOn,
            int stage,
            long hoursLate,
            boolean visitDue,
            boolean seenToday,
            @Nullable Instant nextCallAt,
            @Nullable CallOutcome lastOutcome,
            @Nullable Instant lastCalledAt) {}

    /** @param movedTo code of a commune */
    record CallWords(
            @Nullable UUID id,
            @Nullable UUID contact,
            @Nullable Instant calledAt,
            @Nullable Boolean visit,
            @Nullable CallOutcome outcome,
            @Nullable Boolean symptoms,
            @Nullable Double temperature,
            @Nullable Instant nextCallAt,
            @Nullable String movedTo,
            @Nullable String note) {

        NewCall read(Units units, Instant now) {
            if (id == null || contact == null || outcome == null) {
                var missing = id == null ? "id" : contact == null ? "contact" : "outcome";
                throw new RuleBroken(FollowupRule.UNREADABLE_FILTER, missing, "");
            }
            var to = movedTo == null
                    ? null
                    : units.byCode(movedTo, Vietnam.dayOf(now))
                            .orElseThrow(FollowupRule.UNKNOWN_COMMUNE::broken)
                            .id();
            return new NewCall(
                    id,
                    new FollowedId(contact),
                    calledAt == null ? now : calledAt,
                    Boolean.TRUE.equals(visit),
                    outcome,
                    outcome == CallOutcome.REACHED ? symptoms : null,
                    temperature,
                    nextCallAt,
                    to,
                    note == null ? null : note.substring(0, Math.min(500, note.length())));
        }
    }

    record ClockList(Instant asOf, LocalDate from, String disease, List<Row> rows) {}

    record Row(String unit, @Nullable LocalDate week, LocalDate from, Instant asOf, List<Figure> clocks) {}

    record Figure(
            String clock,
            String measure,
            long count,
            long missing,
            @Nullable Double p50,
            @Nullable Double p90) {}
}
