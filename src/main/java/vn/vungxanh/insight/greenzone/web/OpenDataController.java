package vn.vungxanh.insight.greenzone.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.vungxanh.insight.greenzone.Edition;
import vn.vungxanh.insight.greenzone.GreenRule;
import vn.vungxanh.insight.greenzone.Line;
import vn.vungxanh.insight.greenzone.PublicPages;

/** The figures of the public page under addresses that stay; also for scripts of other sites. */
@RestController
@RequestMapping("/public/{code}")
@PreAuthorize("permitAll()")
class OpenDataController {

    private static final MediaType CSV = MediaType.parseMediaType("text/csv;charset=UTF-8");

    private final PublicPages pages;

    OpenDataController(PublicPages pages) {
        this.pages = pages;
    }

    @GetMapping("/units.json")
    ResponseEntity<Units> units(@PathVariable String code) {
        var edition = pages.latest(code);
        var rule = GreenRule.inForce(edition.today());
        return open(edition, MediaType.APPLICATION_JSON)
                .body(new Units(
                        edition.unitCode(),
                        edition.asOf(),
                        edition.totals(),
                        rule.smallest(),
                        rule.roundedTo(),
                        edition.lines().stream()
                                .map(line -> UnitFigures.of(edition, line))
                                .toList()));
    }

    @GetMapping("/units.csv")
    ResponseEntity<String> unitsAsTable(@PathVariable String code) {
        var edition = pages.latest(code);
        var text = new StringBuilder("\ufeffcode,name,parent,level,population,cases,cases_14_days,days_since_any,"
                + "days_since_local,days_since_community,green\r\n");
        for (var line : edition.lines()) {
            var figures = UnitFigures.of(edition, line);
            text.append(String.join(
                            ",",
                            line.code(),
                            '"' + line.name().replace("\"", "\"\"") + '"',
                            word(line.parent()),
                            line.level(),
                            word(line.population()),
                            word(line.cases()),
                            word(line.cases14()),
                            word(figures.daysSinceAny()),
                            word(figures.daysSinceLocal()),
                            word(figures.daysSinceCommunity()),
                            Boolean.toString(line.green())))
                    .append("\r\n");
        }
        return open(edition, CSV).body(text.toString());
    }

    @GetMapping("/days.csv")
    ResponseEntity<String> days(@PathVariable String code) {
        var edition = pages.latest(code);
        var text = new StringBuilder("\ufeffday,cases\r\n");
        edition.days()
                .forEach(day ->
                        text.append(day.day()).append(',').append(day.cases()).append("\r\n"));
        return open(edition, CSV).body(text.toString());
    }

    private static String word(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }

    private static ResponseEntity.BodyBuilder open(Edition edition, MediaType type) {
        return ResponseEntity.ok()
                .contentType(type)
                .eTag(edition.id().toString())
                .header(HttpHeaders.CACHE_CONTROL, Cached.control())
                .header(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, "*");
    }

    /**
     * @param smallest count but 0 that is told of a part
     * @param roundedTo counts of parts are multiples of it
     */
    record Units(
            String unit, Instant asOf, Edition.Totals totals, int smallest, int roundedTo, List<UnitFigures> units) {}

    /** A count of null is hidden; a counter of null had no such case in the wave. */
    record UnitFigures(
            String code,
            String name,
            @Nullable String parent,
            String level,
            @Nullable Integer population,
            @Nullable Integer cases,
            @Nullable Integer cases14,
            @Nullable Long daysSinceAny,
            @Nullable Long daysSinceLocal,
            @Nullable Long daysSinceCommunity,
            boolean green) {

        static UnitFigures of(Edition edition, Line line) {
            LocalDate today = edition.today();
            return new UnitFigures(
                    line.code(),
                    line.name(),
                    line.parent(),
                    line.level(),
                    line.population(),
                    line.cases(),
                    line.cases14(),
                    Line.daysSince(line.lastAny(), today),
                    Line.daysSince(line.lastLocal(), today),
                    Line.daysSince(line.lastCommunity(), today),
                    line.green());
        }
    }
}
