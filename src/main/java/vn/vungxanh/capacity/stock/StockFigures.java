package vn.vungxanh.capacity.stock;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.vungxanh.foundation.access.CurrentScope;
import vn.vungxanh.foundation.adminunits.UnitId;
import vn.vungxanh.foundation.adminunits.Units;
import vn.vungxanh.kernel.Vietnam;
import vn.vungxanh.platform.figures.Figure;
import vn.vungxanh.platform.figures.FigureId;
import vn.vungxanh.platform.figures.FigureRequest;
import vn.vungxanh.platform.figures.FigureSource;

/** What the ledger says to the daily report: section II.2.5, and how long reagents last for section III. */
@Component
class StockFigures implements FigureSource {

    private static final Map<String, String> AMOUNTS = Map.of(
            "PPE_SET", "II.2.5.suits",
            "MASK_MEDICAL", "II.2.5.masks",
            "N95", "II.2.5.n95",
            "SANITISER", "II.2.5.sanitiser",
            "CHLORAMINE_B", "II.2.5.chloramine",
            "VENTILATOR", "II.2.5.ventilators");
    private static final String PCR = "II.2.5.pcr-days";
    private static final String REAGENTS = "stock.reagent-days";
    private static final String SHORT = "stock.short";

    private final StockQueries stock;
    private final CurrentScope scope;
    private final Units units;

    StockFigures(StockQueries stock, CurrentScope scope, Units units) {
        this.stock = stock;
        this.scope = scope;
        this.units = units;
    }

    @Override
    public Set<String> ids() {
        var ids = new HashSet<>(AMOUNTS.values());
        ids.addAll(Set.of(PCR, REAGENTS, SHORT));
        return ids;
    }

    /** What no ledger knows is no figure, for 0 would say that the store is empty. */
    @Override
    public List<Figure> figures(FigureRequest request) {
        var lines = stock.lines(scope.require(), new UnitId(request.unit()), request.asOf());
        var figures = new ArrayList<Figure>();
        for (var line : lines) {
            var code = line.item().code().value();
            var id = AMOUNTS.get(code);
            if (id != null) {
                figures.add(figure(
                        id, line.onHand().quantity(), "stock.figure.unit." + code, item(line, request), request));
            }
            var days = line.onHand().daysLeft();
            if (code.equals("PCR_TEST") && days != null) {
                figures.add(figure(PCR, whole(days), "stock.figure.unit.days", item(line, request), request));
            }
        }
        reagents(lines, request, figures);
        if (!lines.isEmpty()) {
            var shortOf = lines.stream()
                    .filter(line -> line.level() == Threshold.Level.OUT || line.level() == Threshold.Level.ALARM)
                    .toList();
            figures.add(
                    figure(SHORT, BigDecimal.valueOf(shortOf.size()), "stock.figure.unit.items", list(request), request)
                            .naming(shortOf.stream()
                                    .map(line -> line.item().vietnamese())
                                    .toList()));
        }
        return figures;
    }

    /** The reagent that goes first is the one that stops the laboratory. */
    private void reagents(List<StockLine> lines, FigureRequest request, List<Figure> figures) {
        lines.stream()
                .filter(line -> line.item().reagent() && line.onHand().daysLeft() != null)
                .findFirst()
                .ifPresent(line -> figures.add(figure(
                                REAGENTS,
                                whole(java.util.Objects.requireNonNull(
                                        line.onHand().daysLeft())),
                                "stock.figure.unit.days",
                                item(line, request),
                                request)
                        .labelled(line.item().vietnamese())));
    }

    private static BigDecimal whole(double days) {
        return BigDecimal.valueOf(days).setScale(0, RoundingMode.FLOOR);
    }

    private String item(StockLine line, FigureRequest request) {
        return address("/stock/items/" + line.item().code(), request);
    }

    private String list(FigureRequest request) {
        return address("/stock", request);
    }

    private String address(String page, FigureRequest request) {
        return page + "?unit=" + units.get(new UnitId(request.unit())).code() + "&asOf="
                + request.asOf().atZone(Vietnam.ZONE).toOffsetDateTime();
    }

    private static Figure figure(String id, BigDecimal value, String counted, String list, FigureRequest request) {
        return new Figure(
                new FigureId(id), value, counted, null, request.asOf(), "stock", list, "stock.figure." + id, List.of());
    }
}
