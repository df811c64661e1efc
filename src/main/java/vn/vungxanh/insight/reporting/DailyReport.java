package vn.vungxanh.insight.reporting;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import vn.vungxanh.foundation.adminunits.Unit;
import vn.vungxanh.insight.templates.Section;
import vn.vungxanh.insight.templates.Template;
import vn.vungxanh.insight.templates.Wording;
import vn.vungxanh.platform.documents.OfficialDocument;
import vn.vungxanh.platform.figures.Figure;
import vn.vungxanh.platform.figures.FigureId;
import vn.vungxanh.platform.figures.FigureRequest;

/**
 * A report as the records say now.
 *
 * @param missing figures and families that the template names and nobody has recorded
 */
public record DailyReport(
        Unit unit,
        Template template,
        FigureRequest request,
        Map<FigureId, Figure> figures,
        List<FigureId> missing,
        List<Check.Result> checks,
        Correction correction,
        OfficialDocument document) {

    /** The figures of one block of the report and as of when they are; more than one instant is said openly. */
    public record Block(String heading, List<Instant> instants) {}

    public DailyReport {
        missing = List.copyOf(missing);
        checks = List.copyOf(checks);
    }

    public boolean hasHardFailure() {
        return checks.stream().anyMatch(Check.Result::blocks);
    }

    public long count(Check.Outcome outcome) {
        return checks.stream().filter(result -> result.outcome() == outcome).count();
    }

    /** The blocks whose figures are not all as of the cut-off: Laos yesterday, the posts at midnight. */
    public List<Block> blocks() {
        var blocks = new TreeMap<Integer, Block>();
        var heading = "";
        var at = -1;
        for (var section : template.sections()) {
            if (section.kind().isHeading() && section.kind() != Section.Kind.HEADING_3) {
                heading = section.pattern();
                at++;
                continue;
            }
            var instants = instants(section);
            if (instants.isEmpty()) {
                continue;
            }
            var known = blocks.get(at);
            if (known != null) {
                instants.addAll(known.instants());
            }
            blocks.put(at, new Block(heading.replace("{unit}", unit.name()), List.copyOf(instants)));
        }
        return blocks.values().stream()
                .filter(block -> !block.instants().equals(List.of(request.asOf())))
                .toList();
    }

    private TreeSet<Instant> instants(Section section) {
        var instants = new TreeSet<Instant>();
        for (var id : Wording.idsIn(section.pattern())) {
            figures.forEach((known, figure) -> {
                if (known.equals(id) || known.isIn(id)) {
                    instants.add(figure.asOf());
                }
            });
        }
        return instants;
    }
}
