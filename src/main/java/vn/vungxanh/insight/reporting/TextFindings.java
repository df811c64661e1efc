package vn.vungxanh.insight.reporting;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import vn.vungxanh.insight.templates.Written;
import vn.vungxanh.platform.documents.Block;
import vn.vungxanh.platform.documents.OfficialDocument;
import vn.vungxanh.platform.documents.Piece;
import vn.vungxanh.platform.figures.Figure;
import vn.vungxanh.platform.figures.FigureId;
import vn.vungxanh.platform.sheets.ResourceTable;

/**
 * Checks of the words of a report (26 to 29 of the list drawn up from report 88): different times of figures, numbers of
 * headings, spelling, the order of directives.
 */
final class TextFindings {

    private static final FigureId DIRECTIVES = new FigureId("II.1a");
    private static final Pattern DIRECTIVE =
            Pattern.compile("(?i)số:? ?(\\d+)[/-]\\S* ngày (\\d{1,2})/(\\d{1,2})/(\\d{4})");

    private static final Map<Pattern, String> SPELLING = ResourceTable.read("reporting/spelling.csv").stream()
            .collect(Collectors.toMap(row -> wrong(row.get("wrong"), row.get("right")), row -> row.get("right")));

    private TextFindings() {}

    static List<Check.Result> of(Paper paper, OfficialDocument document, Map<FigureId, Figure> figures) {
        var headings = new ArrayList<String>();
        var text = new StringBuilder(document.subject()).append('\n');
        for (var block : document.body()) {
            if (block instanceof Block.Heading heading) {
                headings.add(heading.text());
                text.append(heading.text());
            } else if (block instanceof Block.Paragraph paragraph) {
                text.append(text(paragraph.pieces()));
            } else if (block instanceof Block.Bullet bullet) {
                text.append(text(bullet.pieces()));
            }
            text.append('\n');
        }
        var directives = figures.get(DIRECTIVES);
        var named = paper.template().figureIds();
        var times = figures.values().stream()
                .filter(figure -> named.contains(figure.id()))
                .map(Figure::asOf)
                .collect(Collectors.toCollection(TreeSet::new));
        return List.of(
                new Check.Result(
                        "times_of_figures",
                        Check.Kind.NOTE,
                        times.size() < 2 ? Check.Outcome.NOT_APPLICABLE : Check.Outcome.PASSED,
                        times.stream().map(Written::moment).collect(Collectors.joining("; "))),
                result("numbers_of_headings", HeadingNumbers.faults(headings)),
                result("spelling", misspelt(text.toString())),
                result("order_of_directives", disorder(directives == null ? List.of() : directives.lines())));
    }

    /** Of a report of which only the words are known. */
    static List<Check.Result> of(List<String> headings, String words, List<String> directives) {
        return List.of(
                result("numbers_of_headings", HeadingNumbers.faults(headings)),
                result("spelling", misspelt(words)),
                result("order_of_directives", disorder(directives)));
    }

    private static Check.Result result(String number, List<String> faults) {
        return new Check.Result(
                number,
                Check.Kind.TEXT,
                faults.isEmpty() ? Check.Outcome.PASSED : Check.Outcome.FAILED,
                String.join("; ", faults));
    }

    private static List<String> misspelt(String text) {
        return SPELLING.entrySet().stream()
                .filter(each -> each.getKey().matcher(text).find())
                .map(each -> "→ " + each.getValue())
                .sorted()
                .toList();
    }

    /** By day, and on one day by number. */
    private static List<String> disorder(List<String> lines) {
        var faults = new ArrayList<String>();
        var lastDay = LocalDate.MIN;
        var lastNumber = 0L;
        for (var line : lines) {
            var found = DIRECTIVE.matcher(line);
            if (!found.find()) {
                continue;
            }
            var number = Long.parseLong(found.group(1));
            var day = LocalDate.of(
                    Integer.parseInt(found.group(4)),
                    Integer.parseInt(found.group(3)),
                    Integer.parseInt(found.group(2)));
            if (day.isBefore(lastDay) || day.equals(lastDay) && number < lastNumber) {
                faults.add(lastNumber + " > " + number + ", " + Written.day(day));
            }
            lastDay = day;
            lastNumber = number;
        }
        return faults;
    }

    /** The wrong words, unless they are the beginning of the right ones. */
    private static Pattern wrong(String wrong, String right) {
        var rest = right.startsWith(wrong) ? "(?!" + Pattern.quote(right.substring(wrong.length())) + ")" : "";
        return Pattern.compile("(?iU)\\b" + Pattern.quote(wrong) + rest + "\\b" + rest);
    }

    private static String text(List<Piece> pieces) {
        return pieces.stream().map(Piece::text).collect(Collectors.joining());
    }
}
