package vn.vungxanh.capacity.dispatch;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.vungxanh.capacity.workforce.HeadCount;
import vn.vungxanh.capacity.workforce.Posting;
import vn.vungxanh.capacity.workforce.Postings;
import vn.vungxanh.capacity.workforce.Service;
import vn.vungxanh.capacity.workforce.Skill;
import vn.vungxanh.capacity.workforce.WorkforceQueries;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.foundation.adminunits.UnitId;
import vn.vungxanh.foundation.adminunits.Units;
import vn.vungxanh.kernel.Vietnam;
import vn.vungxanh.platform.figures.FigureBook;
import vn.vungxanh.platform.figures.FigureId;
import vn.vungxanh.platform.figures.FigureRequest;
import vn.vungxanh.platform.sheets.DatedRows;
import vn.vungxanh.platform.sheets.ResourceTable;

/** What a dated norm says is needed for the sites, posts and patients that other rooms count, against who is there. */
@Component
public class Norms {

    /**
     * @param figure of another room that says how many there are
     * @param service any where none is given
     * @param people per one
     */
    public record Norm(
            String id,
            LocalDate from,
            @Nullable LocalDate to,
            String subject,
            String figure,
            @Nullable Service service,
            @Nullable Skill skill,
            BigDecimal people,
            String source,
            String confidence) {}

    /**
     * @param objects how many sites, posts or patients
     * @param listUrl their exact list
     * @param available of that service and skill, at home or here from elsewhere; the same people may be counted on several lines
     */
    public record Line(Norm norm, int objects, @Nullable String listUrl, int needed, int available) {

        public int gap() {
            return Math.max(0, needed - available);
        }
    }

    private final List<Norm> norms = ResourceTable.read("dispatch/norms.csv", Norms::norm);
    private final FigureBook figures;
    private final WorkforceQueries workforce;
    private final Postings postings;
    private final Units units;

    Norms(FigureBook figures, WorkforceQueries workforce, Postings postings, Units units) {
        this.figures = figures;
        this.workforce = workforce;
        this.postings = postings;
        this.units = units;
    }

    /** A subject that nobody counts is left out. */
    @Transactional(readOnly = true)
    public List<Line> lines(Scope scope, UnitId unit, Instant asOf) {
        var day = Vietnam.dayOf(asOf);
        var inForce = norms.stream()
                .filter(norm -> DatedRows.inForce(norm.from(), norm.to(), day))
                .toList();
        Set<String> ids = inForce.stream().map(Norm::figure).collect(Collectors.toSet());
        var book = figures.figures(new FigureRequest(unit.value(), LocalDate.of(day.getYear(), 1, 1), asOf), ids);
        var counts = workforce.counts(scope, unit, asOf);
        var home = units.jurisdiction(unit);
        var guests = postings.at(scope, unit, asOf).stream()
                .filter(each -> !home.covers(each.home()))
                .toList();
        var lines = new ArrayList<Line>();
        for (var norm : inForce) {
            var figure = book.get(new FigureId(norm.figure()));
            if (figure != null && figure.value() != null) {
                var objects = figure.value().intValue();
                lines.add(new Line(
                        norm,
                        objects,
                        figure.listUrl(),
                        norm.people()
                                .multiply(BigDecimal.valueOf(objects))
                                .setScale(0, RoundingMode.CEILING)
                                .intValue(),
                        available(norm, counts, guests)));
            }
        }
        return lines;
    }

    private static int available(Norm norm, List<HeadCount> counts, List<Posting> guests) {
        return counts.stream()
                        .filter(each -> suits(norm, each.service(), each.skill()))
                        .mapToInt(HeadCount::available)
                        .sum()
                + guests.stream()
                        .filter(each -> suits(norm, each.service(), each.skill()))
                        .mapToInt(Posting::people)
                        .sum();
    }

    private static boolean suits(Norm norm, @Nullable Service service, @Nullable Skill skill) {
        return (norm.service() == null || norm.service() == service)
                && (norm.skill() == null
                        || norm.skill() == skill
                        || norm.skill() == Skill.DOCTOR && skill == Skill.ICU_DOCTOR
                        || norm.skill() == Skill.NURSE && skill == Skill.ICU_NURSE);
    }

    private static Norm norm(CSVRecord row) {
        var service = DatedRows.given(row, "service");
        var skill = DatedRows.given(row, "skill");
        return new Norm(
                row.get("id"),
                LocalDate.parse(row.get("valid_from")),
                DatedRows.day(row, "valid_to"),
                row.get("subject"),
                row.get("figure"),
                service == null ? null : Service.valueOf(service),
                skill == null ? null : Skill.valueOf(skill),
                new BigDecimal(row.get("people")),
                row.get("source"),
                row.get("confidence"));
    }
}
