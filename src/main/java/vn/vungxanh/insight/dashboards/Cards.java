package vn.vungxanh.insight.dashboards;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.vungxanh.foundation.access.Permission;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.foundation.adminunits.Unit;
import vn.vungxanh.foundation.adminunits.UnitLevel;
import vn.vungxanh.platform.figures.Figure;
import vn.vungxanh.platform.figures.FigureBook;
import vn.vungxanh.platform.figures.FigureId;
import vn.vungxanh.platform.figures.FigureRequest;

/** Asks the rooms for the figures of all cards at once: each room once, for the unit as a whole. */
@Component
class Cards {

    private final FigureBook book;
    private final Entries entries;

    Cards(FigureBook book, Entries entries) {
        this.book = book;
        this.entries = entries;
    }

    /**
     * @param silent by the word of an entry who is late with it
     * @param figures of all rooms that were asked, by their ids
     */
    record Read(List<Card> cards, Map<FigureId, Figure> figures, Map<String, List<String>> silent) {}

    Read read(Scope scope, Unit unit, LocalDate from, Instant asOf) {
        var kinds = Arrays.stream(CardKind.values())
                .filter(kind -> scope.may(kind.needs()))
                .toList();
        var wanted = kinds.stream()
                .flatMap(kind -> Stream.concat(
                        kind.figures().stream(),
                        kind.gauges().stream().flatMap(gauge -> Stream.of(gauge.part(), gauge.whole()))))
                .map(FigureId::new)
                .distinct()
                .toList();
        var known = new TreeMap<FigureId, Figure>(
                book.figuresAround(new FigureRequest(unit.id().value(), from, asOf), wanted));
        if (scope.may(Permission.VIEW_CASES)) {
            TakenBeds.link(known);
        }
        var yesterday = yesterday(unit, from, asOf, kinds);
        var entered = entries.of(scope, unit.id(), asOf);
        entered.figures().forEach(each -> known.put(each.id(), each));
        var small = unit.level().compareTo(UnitLevel.COMMUNE) >= 0;
        var cards = new ArrayList<Card>();
        for (var kind : kinds) {
            var card = Card.of(kind, known, yesterday, entered.silent(kind.watched()));
            if (!card.isEmpty() || !small || kind.isDailyWork()) {
                cards.add(card);
            }
        }
        if (small) {
            cards.sort(Comparator.comparing((Card card) -> !card.kind().isDailyWork()));
        }
        return new Read(cards, known, entered.silent());
    }

    /** The large numbers a day before; of a unit or a wave that was not there yet nothing. */
    private Map<FigureId, Figure> yesterday(Unit unit, LocalDate from, Instant asOf, List<CardKind> kinds) {
        var then = new FigureRequest(unit.id().value(), from, asOf.minus(Card.DAY));
        if (from.isAfter(then.day()) || !unit.existedOn(then.day())) {
            return Map.of();
        }
        var wanted = kinds.stream()
                .filter(CardKind::isComparable)
                .map(kind -> new FigureId(kind.figures().get(0)))
                .toList();
        return book.figuresAround(then, wanted);
    }
}
