package vn.vungxanh.care.isolation.web;

import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.vungxanh.care.isolation.Checklist;
import vn.vungxanh.care.isolation.Isolated;
import vn.vungxanh.care.isolation.IsolationBoard;
import vn.vungxanh.care.isolation.IsolationId;
import vn.vungxanh.care.isolation.IsolationQueries;
import vn.vungxanh.care.isolation.Regulations;
import vn.vungxanh.care.isolation.RuleFacts;
import vn.vungxanh.care.isolation.SiteId;
import vn.vungxanh.care.isolation.Sites;
import vn.vungxanh.care.isolation.StayFilter;
import vn.vungxanh.care.isolation.Stays;
import vn.vungxanh.foundation.access.Permission;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.foundation.adminunits.UnitId;
import vn.vungxanh.foundation.adminunits.Units;
import vn.vungxanh.foundation.deadlines.Deadlines;
import vn.vungxanh.kernel.RuleBroken;
import vn.vungxanh.kernel.Vietnam;
import vn.vungxanh.surveillance.testing.TestQueries;

/** Puts the page of an order together. */
@Component
class OrderPages {

    private final IsolationQueries queries;
    private final IsolationBoard board;
    private final Stays stays;
    private final Sites sites;
    private final Regulations regulations;
    private final TestQueries tests;
    private final Deadlines deadlines;
    private final Units units;
    private final Clock clock;

    OrderPages(
            IsolationQueries queries,
            IsolationBoard board,
            Stays stays,
            Sites sites,
            Regulations regulations,
            TestQueries tests,
            Deadlines deadlines,
            Units units,
            Clock clock) {
        this.queries = queries;
        this.board = board;
        this.stays = stays;
        this.sites = sites;
        this.regulations = regulations;
        this.tests = tests;
        this.deadlines = deadlines;
        this.units = units;
        this.clock = clock;
    }

    /** In the commune, then in the district, then in the province; those with free places first. */
    private List<IsolationBoard.SiteLine> nearest(UnitId home, List<IsolationBoard.SiteLine> all) {
        var path = units.path(home).stream().map(unit -> unit.id()).toList();
        return all.stream()
                .sorted(Comparator.<IsolationBoard.SiteLine, Boolean>comparing(line -> line.free() == 0)
                        .thenComparing(line -> -shared(path, line.site().facts().unit())))
                .toList();
    }

    private int shared(List<UnitId> path, UnitId site) {
        return (int) units.path(site).stream()
                .filter(unit -> path.contains(unit.id()))
                .count();
    }

    OrderPage open(Scope scope, IsolationId id, @Nullable RuleBroken problem, Map<String, String> typed) {
        var order = queries.order(scope, id);
        var now = clock.instant();
        var today = Vietnam.dayOf(now);
        var since = order.countedFrom() == null ? today : order.countedFrom();
        var choice = regulations
                .choose(order.disease(), order.subject(), RuleFacts.NOTHING_KNOWN, order.unit(), since)
                .orElse(null);
        var inForce = regulations.all().stream()
                .filter(rule -> rule.inForceOn(since)
                        && rule.subject() == order.subject()
                        && rule.disease().equals(order.disease()))
                .toList();
        var chosen = typed.getOrDefault("site", "").length() == 36
                ? sites.find(new SiteId(UUID.fromString(typed.get("site")))).orElse(null)
                : null;
        var open = order.state().isOpen();
        var taken = chosen == null
                ? List.<String>of()
                : queries
                        .list(
                                scope,
                                StayFilter.of(
                                                chosen.facts().unit(),
                                                now,
                                                StayFilter.Where.CENTRAL,
                                                StayFilter.Progress.CURRENT)
                                        .in(chosen.id()),
                                1,
                                2_000)
                        .items()
                        .stream()
                        .map(Isolated::bed)
                        .toList();
        return new OrderPage(
                order,
                units.fullName(order.unit()),
                regulations.find(order.rule()).orElse(null),
                choice,
                inForce,
                order.term(today),
                queries.stays(scope, id),
                tests.ofPerson(scope, order.person()).stream().limit(12).toList(),
                deadlines.of(scope, id.value()),
                queries.log(scope, id),
                queries.survey(scope, id).orElse(null),
                Checklist.HOME.on(today),
                open
                        ? nearest(
                                order.unit(),
                                board.sites(units.path(order.unit()).get(0).id(), now))
                        : List.of(),
                chosen,
                chosen == null
                        ? List.of()
                        : sites.bedsOf(chosen.id()).stream()
                                .filter(bed -> !bed.closed() && !taken.contains(bed.words()))
                                .toList(),
                chosen == null ? null : stays.suggest(scope, id, chosen.id()).orElse(null),
                scope.may(Permission.ORDER_ISOLATION),
                scope.may(Permission.ORDER_ISOLATION) || scope.may(Permission.EDIT_SITES),
                today,
                problem,
                typed);
    }
}
