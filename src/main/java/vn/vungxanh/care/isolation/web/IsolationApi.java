package vn.vungxanh.care.isolation.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.vungxanh.care.isolation.IsolationBoard;
import vn.vungxanh.care.isolation.IsolationId;
import vn.vungxanh.care.isolation.IsolationOrder;
import vn.vungxanh.care.isolation.IsolationQueries;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.foundation.adminunits.Units;

/** Orders and sites for other programs. */
@RestController
@RequestMapping("/api/v1/isolation")
class IsolationApi {

    private static final int MOST = 500;

    private final IsolationBoard board;
    private final IsolationQueries queries;
    private final IsolationWords words;
    private final Units units;

    IsolationApi(IsolationBoard board, IsolationQueries queries, IsolationWords words, Units units) {
        this.board = board;
        this.queries = queries;
        this.words = words;
        this.units = units;
    }

    /** A page of orders. */
    record Orders(List<Order> items, long total, int page, int size) {}

    /** An order; persons by id only. */
    record Order(
            UUID id,
            UUID person,
            String unit,
            String subject,
            String state,
            String rule,
            int days,
            int extraDays,
            String place,
            String countFrom,
            @Nullable LocalDate exposedOn,
            @Nullable LocalDate countedFrom,
            @Nullable LocalDate endsOn,
            List<LocalDate> tests,
            @Nullable String document,
            @Nullable String overrideReason,
            @Nullable Instant startedAt,
            @Nullable Instant endedAt) {}

    /** A site and how full it is. */
    record Site(
            UUID id,
            String code,
            String name,
            String kind,
            String unit,
            @Nullable Double lat,
            @Nullable Double lon,
            int places,
            long inside,
            long free,
            long leavingToday,
            boolean camera,
            @Nullable Instant cameraSeenAt,
            int guards,
            int shifts) {}

    @GetMapping("/orders")
    @PreAuthorize("hasAuthority('VIEW_CASES')")
    Orders orders(
            Scope scope,
            @RequestParam Map<String, String> given,
            @RequestParam(defaultValue = "1") int page,
            @RequestParam(defaultValue = "100") int size) {
        var filter = words.orders(scope, given.containsKey("show") ? given : with(given, "show", "all"));
        var lines = board.orders(scope, filter, Math.max(1, page), Math.min(MOST, Math.max(1, size)));
        return new Orders(lines.items().stream().map(this::order).toList(), lines.total(), lines.page(), lines.size());
    }

    @GetMapping("/orders/{id}")
    @PreAuthorize("hasAuthority('VIEW_CASES')")
    Order order(Scope scope, @PathVariable UUID id) {
        return order(queries.order(scope, new IsolationId(id)));
    }

    @GetMapping("/sites")
    @PreAuthorize("hasAuthority('VIEW_FIGURES')")
    List<Site> sites(Scope scope, @RequestParam Map<String, String> given) {
        var asOf = words.instant(given);
        return board.sites(words.unit(scope, given, asOf), asOf).stream()
                .map(line -> new Site(
                        line.site().id().value(),
                        line.site().facts().code(),
                        line.site().name(),
                        line.site().facts().kind().name(),
                        units.get(line.site().facts().unit()).code(),
                        line.site().facts().lat(),
                        line.site().facts().lon(),
                        line.site().places(),
                        line.occupancy().inside(),
                        line.free(),
                        line.occupancy().leavingToday(),
                        line.site().facts().camera() != null,
                        line.site().facts().cameraSeenAt(),
                        line.site().facts().guards(),
                        line.site().facts().shifts()))
                .toList();
    }

    private Order order(IsolationOrder order) {
        var counted = order.countedFrom();
        return new Order(
                order.id().value(),
                order.person().value(),
                units.get(order.unit()).code(),
                order.subject().name(),
                order.state().name(),
                order.rule(),
                order.days(),
                order.extraDays(),
                order.place().name(),
                order.countFrom().name(),
                order.exposedOn(),
                counted,
                order.endsOn(),
                counted == null ? List.of() : order.term(counted).tests(),
                order.documentNumber(),
                order.overrideReason(),
                order.startedAt(),
                order.endedAt());
    }

    private static Map<String, String> with(Map<String, String> given, String name, String value) {
        var all = new java.util.HashMap<>(given);
        all.put(name, value);
        return all;
    }
}
