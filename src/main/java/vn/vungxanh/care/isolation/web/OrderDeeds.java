package vn.vungxanh.care.isolation.web;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.vungxanh.care.isolation.BedId;
import vn.vungxanh.care.isolation.Checklist;
import vn.vungxanh.care.isolation.Endings;
import vn.vungxanh.care.isolation.Interruptions;
import vn.vungxanh.care.isolation.IsolationId;
import vn.vungxanh.care.isolation.IsolationOrders;
import vn.vungxanh.care.isolation.IsolationRule;
import vn.vungxanh.care.isolation.NewIsolation;
import vn.vungxanh.care.isolation.Place;
import vn.vungxanh.care.isolation.Placement;
import vn.vungxanh.care.isolation.SiteId;
import vn.vungxanh.care.isolation.StayKind;
import vn.vungxanh.care.isolation.Stays;
import vn.vungxanh.care.isolation.Survey;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.kernel.NotFound;
import vn.vungxanh.kernel.SearchKey;
import vn.vungxanh.kernel.Vietnam;

/** The forms of the page of an order. */
@Component
class OrderDeeds {

    private final IsolationOrders orders;
    private final Stays stays;
    private final Interruptions interruptions;
    private final Endings endings;
    private final Clock clock;

    OrderDeeds(IsolationOrders orders, Stays stays, Interruptions interruptions, Endings endings, Clock clock) {
        this.orders = orders;
        this.stays = stays;
        this.interruptions = interruptions;
        this.endings = endings;
        this.clock = clock;
    }

    void decide(Scope scope, IsolationId id, String deed, Map<String, String> words) {
        var reason = words.getOrDefault("reason", "");
        switch (deed) {
            case "issue" -> orders.issue(scope, List.of(id), words.getOrDefault("number", ""), day(words, "date"));
            case "decide" -> redecide(scope, id, words);
            case "extend" -> interruptions.extend(scope, id, number(words, "more"), reason);
            case "escape" -> interruptions.escaped(scope, id, instant(words), reason);
            case "police" -> interruptions.policeNotified(scope, id, reason);
            case "notified" -> orders.notified(scope, id, reason);
            case "complete" -> endings.complete(scope, List.of(id), instant(words), reason);
            case "watched" -> endings.endFollowUp(scope, List.of(id));
            case "survey" -> interruptions.survey(scope, id, survey(scope, words));
            case "certify" -> interruptions.certify(scope, id, words.getOrDefault("number", ""));
            case "cancel" -> orders.cancel(scope, List.of(id), reason);
            default -> throw new NotFound("deed");
        }
    }

    /** Without a bed chosen, the one that suits best is given. */
    void place(Scope scope, IsolationId id, Map<String, String> words) {
        var at = instant(words);
        var reason = text(words, "reason");
        if ("HOME".equals(words.get("kind"))) {
            stays.place(
                    scope,
                    new Placement(id, StayKind.HOME, null, null, text(words, "address"), at, reason, reason != null));
            return;
        }
        var site = read(words, "site", UUID::fromString);
        IsolationRule.SITE_UNKNOWN.brokenIf(site == null);
        var where = new SiteId(java.util.Objects.requireNonNull(site));
        var bed = read(words, "bed", UUID::fromString);
        var given = bed == null
                ? stays.suggest(scope, id, where).map(each -> each.id()).orElse(null)
                : new BedId(bed);
        stays.place(scope, new Placement(id, StayKind.CENTRAL, where, given, null, at, reason, reason != null));
    }

    private void redecide(Scope scope, IsolationId id, Map<String, String> words) {
        var days = read(words, "days", Integer::valueOf);
        var place = read(words, "place", Place::valueOf);
        orders.redecide(
                scope,
                id,
                words.getOrDefault("rule", ""),
                days == null && place == null
                        ? null
                        : new NewIsolation.Override(days, place, words.getOrDefault("reason", "")));
    }

    private Survey survey(Scope scope, Map<String, String> words) {
        var asked = Checklist.HOME.on(Vietnam.dayOf(clock.instant())).stream()
                .map(Checklist.Point::id)
                .toList();
        var people = text(words, "people");
        return new Survey(
                asked,
                asked.stream().filter(id -> words.containsKey("point." + id)).toList(),
                people == null ? null : (Integer) number(words, "people"),
                text(words, "meals"),
                text(words, "note"),
                clock.instant(),
                scope.login());
    }

    /** What is not said is now. */
    private Instant instant(Map<String, String> words) {
        var at = read(
                words,
                "at",
                text -> LocalDateTime.parse(text).atZone(Vietnam.ZONE).toInstant());
        return at == null ? clock.instant() : at;
    }

    private LocalDate day(Map<String, String> words, String name) {
        var day = read(words, name, LocalDate::parse);
        return day == null ? Vietnam.dayOf(clock.instant()) : day;
    }

    private static int number(Map<String, String> words, String name) {
        var number = read(words, name, Integer::valueOf);
        return number == null ? 0 : number;
    }

    private static @Nullable String text(Map<String, String> words, String name) {
        var text = SearchKey.nfc(words.getOrDefault(name, ""));
        return text.isEmpty() ? null : text;
    }

    private static <T> @Nullable T read(Map<String, String> words, String name, Function<String, T> reading) {
        var text = text(words, name);
        try {
            return text == null ? null : reading.apply(text);
        } catch (IllegalArgumentException | DateTimeParseException e) {
            throw IsolationRule.UNREADABLE_FILTER.broken(name, String.valueOf(text));
        }
    }
}
