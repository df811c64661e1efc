package vn.vungxanh.demonstration;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.NavigableMap;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import vn.vungxanh.capacity.stock.Orders;
import vn.vungxanh.capacity.stock.StockLine;
import vn.vungxanh.capacity.stock.StockQueries;
import vn.vungxanh.capacity.stock.Threshold;
import vn.vungxanh.foundation.access.ActingAs;
import vn.vungxanh.foundation.adminunits.Units;
import vn.vungxanh.platform.figures.Figure;
import vn.vungxanh.platform.figures.FigureBook;
import vn.vungxanh.platform.figures.FigureId;
import vn.vungxanh.platform.figures.FigureRequest;
import vn.vungxanh.support.HouseTest;

/** The stores' ledger of the demonstration, written through the doors and rolled back. */
@HouseTest
class StorehousesTest {

    private static final Instant AS_OF = Instant.parse("2021-05-23T23:00:00Z");
    private static final Map<String, Integer> PUBLISHED = Map.of(
            "II.2.5.suits", 23_307,
            "II.2.5.masks", 667_782,
            "II.2.5.n95", 19_587,
            "II.2.5.sanitiser", 5_555,
            "II.2.5.chloramine", 12_738,
            "II.2.5.ventilators", 89);

    @Autowired
    private Loading loading;

    @Autowired
    private Storehouses storehouses;

    @Autowired
    private StockQueries stock;

    @Autowired
    private Orders orders;

    @Autowired
    private FigureBook book;

    @Autowired
    private Units units;

    @Autowired
    private TransactionTemplate transaction;

    @Test
    void theLedgerComesToThePublishedBalances() {
        var scope = loading.scope();
        var province = scope.home();
        ActingAs.run(
                scope,
                () -> transaction.executeWithoutResult(work -> {
                    work.setRollbackOnly();
                    var before = figures();
                    storehouses.enter(scope);
                    var after = figures();

                    PUBLISHED.forEach((id, value) -> assertThat(of(after, id).subtract(of(before, id)))
                            .as(id)
                            .isEqualByComparingTo(BigDecimal.valueOf(value)));
                    assertThat(of(after, "II.2.5.pcr-days")).isBetween(new BigDecimal(7), new BigDecimal(9));
                    assertThat(of(after, "stock.reagent-days")).isEqualTo(of(after, "II.2.5.pcr-days"));
                    var lines = stock.lines(scope, province, AS_OF);
                    assertThat(lines)
                            .filteredOn(line -> line.item().code().value().equals("PCR_TEST"))
                            .extracting(StockLine::level)
                            .containsExactly(Threshold.Level.ALARM);
                    assertThat(stock.expiring(scope, province, LocalDate.of(2021, 7, 23), AS_OF))
                            .isNotEmpty();
                    assertThat(orders.list(scope, province, AS_OF))
                            .filteredOn(order -> order.number().equals("17/ĐH-SYT"))
                            .extracting(order -> order.daysLate(LocalDate.of(2021, 5, 24)))
                            .containsExactly(4L);
                }));
    }

    private NavigableMap<FigureId, Figure> figures() {
        var province =
                units.byCode("11", LocalDate.of(2021, 5, 24)).orElseThrow().id();
        return book.figures(
                new FigureRequest(province.value(), LocalDate.of(2021, 5, 7), AS_OF),
                java.util.Set.of(
                        "II.2.5.suits",
                        "II.2.5.masks",
                        "II.2.5.n95",
                        "II.2.5.sanitiser",
                        "II.2.5.chloramine",
                        "II.2.5.ventilators",
                        "II.2.5.pcr-days",
                        "stock.reagent-days"));
    }

    private static BigDecimal of(NavigableMap<FigureId, Figure> figures, String id) {
        var figure = figures.get(new FigureId(id));
        return figure == null || figure.value() == null ? BigDecimal.ZERO : figure.value();
    }
}
