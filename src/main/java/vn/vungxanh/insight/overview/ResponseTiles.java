package vn.vungxanh.insight.overview;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.foundation.adminunits.UnitId;
import vn.vungxanh.kernel.NotFound;
import vn.vungxanh.platform.figures.Figure;
import vn.vungxanh.platform.figures.FigureBook;
import vn.vungxanh.platform.figures.FigureId;
import vn.vungxanh.platform.figures.FigureRequest;
import vn.vungxanh.surveillance.cases.Disease;
import vn.vungxanh.surveillance.cases.Waves;

/** How the response stands, in the figures of the rooms that keep its records: tests, isolation, beds, closed areas. */
@Service
@Transactional(readOnly = true)
public class ResponseTiles {

    /** A tile: its number, and the smaller one below it. */
    private static final List<List<String>> SHOWN = List.of(
            List.of("II.2.6a.today", "II.2.6a"),
            List.of("II.2.4a.current", "II.2.4b.sites"),
            List.of("II.2.4c.current", "II.2.4c.cumulative"),
            List.of("II.2.3d.free", "II.2.3d.beds"),
            List.of("II.2.4b.locked", "II.2.3c.people"),
            List.of("II.2.2c", "II.2.2c.sites"),
            List.of("declarations.waiting", "declarations.today"),
            List.of("statutory.owed", "statutory.late"),
            List.of("risk.high", "risk.rose"));

    private static final Set<String> ASKED =
            Set.copyOf(SHOWN.stream().flatMap(List::stream).toList());

    private final FigureBook book;
    private final Waves waves;

    ResponseTiles(FigureBook book, Waves waves) {
        this.book = book;
        this.waves = waves;
    }

    /** @param below null where no room keeps records of it */
    public record Tile(
            String id, @Nullable Figure figure, @Nullable Figure below) {

        public @Nullable Long value() {
            return figure == null || figure.value() == null
                    ? null
                    : (Long) figure.value().longValue();
        }

        public @Nullable Long small() {
            return below == null || below.value() == null
                    ? null
                    : (Long) below.value().longValue();
        }

        public String link() {
            var link = figure == null ? null : figure.listUrl();
            return link == null ? "#" : link;
        }
    }

    public List<Tile> tiles(Scope scope, UnitId unit, Instant asOf) {
        if (!scope.covers(unit)) {
            throw new NotFound("unit");
        }
        var figures =
                book.figures(new FigureRequest(unit.value(), waves.startOf(Disease.COVID_19, unit, asOf), asOf), ASKED);
        return SHOWN.stream()
                .map(pair ->
                        Stream.of(pair.get(0), pair.get(1)).map(FigureId::new).toList())
                .map(pair -> new Tile(pair.get(0).value(), figures.get(pair.get(0)), figures.get(pair.get(1))))
                .toList();
    }
}
