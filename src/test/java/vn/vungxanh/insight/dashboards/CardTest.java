package vn.vungxanh.insight.dashboards;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.vungxanh.platform.figures.Figure;
import vn.vungxanh.platform.figures.FigureId;

/** A card says its change in a day, or nothing rather than something wrong. */
class CardTest {

    private static final Instant NOW = Instant.parse("2021-05-24T05:00:00Z");
    private static final Instant THEN = NOW.minus(Duration.ofDays(1));

    @ParameterizedTest
    @CsvSource({"12, 9, 3", "9, 12, -3", "4, 4, 0", "4, , ", ", 4, "})
    void theChangeIsTodayLessYesterday(Long now, Long then, Long change) {
        var card = Card.of(
                CardKind.STOCK,
                book(figure("stock.short", now, NOW)),
                book(figure("stock.short", then, THEN)),
                List.of());

        assertThat(card.change()).isEqualTo(change);
    }

    @Test
    void aRoomThatAnswersForAnotherInstantOrNotAtAllSaysNoChange() {
        var now = book(figure("stock.short", 4L, NOW));

        assertThat(Card.of(CardKind.STOCK, now, book(figure("stock.short", 9L, NOW)), List.of())
                        .change())
                .isNull();
        assertThat(Card.of(CardKind.STOCK, now, Map.of(), List.of()).change()).isNull();
    }

    @Test
    void aNumberThatStandsInForTheLargeOneIsNotCompared() {
        var now = book(figure("testing.due", 4L, NOW));
        var then = book(figure("testing.due", 9L, THEN));

        var card = Card.of(CardKind.TESTING, now, then, List.of());

        assertThat(card.first()).isNotNull();
        assertThat(card.change()).isNull();
    }

    @Test
    void whatCannotBeAskedOfAnotherDayIsNotCompared() {
        for (var kind : List.of(CardKind.DUTIES, CardKind.CLOCKS)) {
            var id = kind.figures().get(0);

            var card = Card.of(kind, book(figure(id, 4L, NOW)), book(figure(id, 9L, THEN)), List.of());

            assertThat(card.change()).isNull();
        }
    }

    /** All who lie in the unit's beds are in the list of its patients: as many are the same persons. */
    @ParameterizedTest
    @CsvSource({
        "7, 7, /treatment/admissions?unit=11, /treatment/admissions?unit=11&kind=oxygen",
        "7, 8, /treatment?unit=11, /treatment?unit=11",
        "7, , /treatment?unit=11, /treatment?unit=11"
    })
    void takenBedsLeadToTheirPatientsWhenTheListIsExactlyThese(Long taken, Long patients, String all, String oxygen) {
        var known = new TreeMap<FigureId, Figure>();
        put(known, figure("II.2.3d.occupied", taken, NOW, "/treatment?unit=11"));
        put(known, figure("treatment.taken.OXYGEN", 3L, NOW, "/treatment?unit=11"));
        put(known, figure("II.2.3d.free", 3L, NOW, "/treatment?unit=11"));
        put(known, figure("II.2.3d.inHospital", patients, NOW, "/treatment/admissions?unit=11"));

        TakenBeds.link(known);

        assertThat(known.get(new FigureId("II.2.3d.occupied")).listUrl()).isEqualTo(all);
        assertThat(known.get(new FigureId("treatment.taken.OXYGEN")).listUrl()).isEqualTo(oxygen);
        assertThat(known.get(new FigureId("II.2.3d.free")).listUrl()).isEqualTo("/treatment?unit=11");
    }

    private static void put(Map<FigureId, Figure> known, Figure figure) {
        known.put(figure.id(), figure);
    }

    private static Map<FigureId, Figure> book(Figure figure) {
        var known = new HashMap<FigureId, Figure>();
        put(known, figure);
        return known;
    }

    private static Figure figure(String id, Long value, Instant asOf) {
        return figure(id, value, asOf, "/list");
    }

    private static Figure figure(String id, Long value, Instant asOf, String list) {
        return new Figure(
                new FigureId(id),
                value == null ? null : BigDecimal.valueOf(value),
                "unit",
                null,
                asOf,
                "room",
                list,
                "definition",
                List.of());
    }
}
