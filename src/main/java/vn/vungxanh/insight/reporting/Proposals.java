package vn.vungxanh.insight.reporting;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import vn.vungxanh.insight.templates.Section;
import vn.vungxanh.insight.templates.Template;
import vn.vungxanh.insight.templates.Wording;
import vn.vungxanh.platform.figures.Figure;
import vn.vungxanh.platform.figures.FigureId;
import vn.vungxanh.platform.sheets.ResourceTable;

/** Sentences of a table that the data call for: too few staff, slow tracing, reagents for a few days, silent units. */
final class Proposals {

    /** @param least the sentence is proposed from this value on; or up to it, if {@code isUpTo} */
    private record Line(String section, String name, FigureId figure, boolean isUpTo, BigDecimal least, String words) {

        boolean isCalledFor(Map<FigureId, Figure> figures) {
            var figure = figures.get(this.figure);
            if (figure == null || figure.value() == null) {
                return false;
            }
            var order = figure.value().compareTo(least);
            return isUpTo ? order <= 0 : order >= 0;
        }

        /** The figures as marks that stay alive in an author's words; members and lines would run over the sentence. */
        String live() {
            return words.replace("{", "[[").replace("}", "]]");
        }
    }

    private static final List<Line> ALL = ResourceTable.read(
            "reporting/proposals.csv",
            row -> new Line(
                    row.get("section"),
                    row.get("name"),
                    new FigureId(row.get("figure")),
                    row.get("when").equals("AT_MOST"),
                    new BigDecimal(row.get("value")),
                    row.get("words")));

    private Proposals() {}

    /** @param narratives the words that stand there now: what was taken over is not proposed again */
    static List<Proposal> of(DailyReport report, Map<FigureId, Figure> figures, Map<String, String> narratives) {
        var wording = ReportWriter.wording(report.unit(), report.request(), figures);
        return ALL.stream()
                .filter(line -> line.isCalledFor(figures))
                .filter(line -> narratives.containsKey(line.section()))
                .filter(line -> !narratives.getOrDefault(line.section(), "").contains(line.live()))
                .map(line -> new Proposal(line.section(), line.name(), line.live(), wording.pieces(line.words())))
                .toList();
    }

    /** What the sentences for its narratives name. */
    static Set<FigureId> figuresOf(Template template) {
        var narratives = template.sections().stream()
                .filter(section -> section.kind() == Section.Kind.NARRATIVE)
                .map(Section::id)
                .toList();
        var ids = new TreeSet<FigureId>();
        ALL.stream().filter(line -> narratives.contains(line.section())).forEach(line -> {
            ids.add(line.figure());
            ids.addAll(Wording.idsIn(line.words()));
        });
        return ids;
    }

    static String live(String name) {
        return named(name).live();
    }

    static String section(String name) {
        return named(name).section();
    }

    private static Line named(String name) {
        return ALL.stream()
                .filter(line -> line.name().equals(name))
                .findFirst()
                .orElseThrow(() -> ReportingRule.PROPOSAL_IS_KNOWN.broken(name));
    }
}
