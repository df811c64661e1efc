package vn.vungxanh.insight.templates;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.vungxanh.kernel.Vietnam;
import vn.vungxanh.platform.documents.Piece;
import vn.vungxanh.platform.figures.Figure;
import vn.vungxanh.platform.figures.FigureId;

/**
 * Fills the sentences of a template. In braces stands a word of the report ({@code {unit}}, {@code {from}}, {@code {asOf}})
 * or the id of a figure, and after a colon how it is said: {@code {I.3b:members}} names each member with its value,
 * {@code {I.3b:count}} says how many members are not nought, {@code {II.1a:lines}} names the counted things,
 * {@code {I.2.cases:day}} and {@code {I.2.cases:moment}} say as of when. A third part names the total whose nought means
 * that there are no members: {@code {I.3b:members:I.3a}}. A figure that nobody has recorded reads "chưa có dữ liệu", never 0.
 */
public final class Wording {

    public static final String MISSING = "chưa có dữ liệu";

    /** What may stand in braces besides figures. */
    public static final Set<String> WORDS =
            Set.of("unit", "Unit", "UNIT", "PLACE", "place", "type", "Type", "TYPE", "from", "asOf");

    static final Set<String> WAYS = Set.of("members", "count", "lines", "day", "moment", "plain");

    /** Somebody counted, and there is nothing. */
    private static final String NONE = "không có";

    private static final Pattern BRACES = Pattern.compile("\\{([^}]+)}");

    private final Map<String, String> words;
    private final Map<FigureId, Figure> figures;

    public Wording(Map<String, String> words, Map<FigureId, Figure> figures) {
        this.words = words;
        this.figures = figures;
    }

    public static Set<FigureId> idsIn(String pattern) {
        return BRACES.matcher(pattern)
                .results()
                .map(found -> found.group(1).split(":")[0])
                .filter(token -> token.contains("."))
                .map(FigureId::new)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    public List<Piece> pieces(String pattern) {
        var pieces = new ArrayList<Piece>();
        var braces = BRACES.matcher(pattern);
        int from = 0;
        while (braces.find()) {
            words(pieces, pattern.substring(from, braces.start()));
            piece(pieces, braces.group(1));
            from = braces.end();
        }
        words(pieces, pattern.substring(from));
        return pieces;
    }

    /** Whether anybody knows at least one of the figures that the sentence names. */
    public boolean knowsSomeOf(String pattern) {
        return idsIn(pattern).stream()
                .anyMatch(id ->
                        figures.containsKey(id) || figures.keySet().stream().anyMatch(known -> known.isIn(id)));
    }

    /** For places that hold no figures, such as the head of the document. */
    public String plain(String pattern) {
        return pieces(pattern).stream().map(Piece::text).collect(Collectors.joining());
    }

    /** The members of a family that are not nought, the greatest first. */
    public List<Figure> members(FigureId family) {
        return figures.values().stream()
                .filter(figure -> figure.id().isIn(family) && figure.label() != null)
                .filter(figure -> figure.value() != null && figure.value().signum() != 0)
                .sorted(Comparator.comparing(Figure::value).reversed().thenComparing(Figure::id))
                .toList();
    }

    private void piece(List<Piece> pieces, String token) {
        var word = words.get(token);
        if (word != null) {
            words(pieces, word);
            return;
        }
        var parts = token.split(":");
        var id = new FigureId(parts[0]);
        if (parts.length == 3 && isNought(figures.get(new FigureId(parts[2])))) {
            words(pieces, parts[1].equals("count") ? "0" : NONE);
            return;
        }
        switch (parts.length == 1 ? "value" : parts[1]) {
            case "members" -> members(pieces, id);
            case "count" -> count(pieces, members(id).size());
            case "lines" -> lines(pieces, figures.get(id));
            case "day" -> day(pieces, figures.get(id));
            case "moment" -> moment(pieces, figures.get(id));
            case "plain" -> plain(pieces, figures.get(id));
            default -> value(pieces, figures.get(id));
        }
    }

    private static boolean isNought(@Nullable Figure figure) {
        return figure != null && figure.value() != null && figure.value().signum() == 0;
    }

    private static void value(List<Piece> pieces, @Nullable Figure figure) {
        if (figure == null || figure.value() == null) {
            pieces.add(Piece.missing(MISSING));
        } else {
            pieces.add(Piece.figure(Written.number(figure.value()), figure.listUrl()));
        }
    }

    /** "6/6" rather than "06/06". */
    private static void plain(List<Piece> pieces, @Nullable Figure figure) {
        if (figure == null || figure.value() == null) {
            pieces.add(Piece.missing(MISSING));
        } else {
            pieces.add(Piece.figure(Written.plain(figure.value()), figure.listUrl()));
        }
    }

    private static void count(List<Piece> pieces, int members) {
        pieces.add(members == 0 ? Piece.missing(MISSING) : Piece.words(Written.number(BigDecimal.valueOf(members))));
    }

    private void members(List<Piece> pieces, FigureId family) {
        var members = members(family);
        if (members.isEmpty()) {
            pieces.add(Piece.missing(MISSING));
        }
        for (int i = 0; i < members.size(); i++) {
            var member = members.get(i);
            words(pieces, (i == 0 ? "" : ", ") + lower(member.label()) + " (");
            value(pieces, member);
            words(pieces, ")");
        }
    }

    private static void lines(List<Piece> pieces, @Nullable Figure figure) {
        if (isNought(figure)) {
            words(pieces, NONE);
        } else if (figure == null || figure.lines().isEmpty()) {
            pieces.add(Piece.missing(MISSING));
        } else {
            words(pieces, String.join("; ", figure.lines()));
        }
    }

    private static void day(List<Piece> pieces, @Nullable Figure figure) {
        if (figure == null) {
            pieces.add(Piece.missing(MISSING));
        } else {
            words(pieces, Written.day(Vietnam.dayOf(figure.asOf())));
        }
    }

    private static void moment(List<Piece> pieces, @Nullable Figure figure) {
        if (figure == null) {
            pieces.add(Piece.missing(MISSING));
        } else {
            words(pieces, Written.moment(figure.asOf()));
        }
    }

    private static void words(List<Piece> pieces, String text) {
        if (!text.isEmpty()) {
            pieces.add(Piece.words(text));
        }
    }

    /** "Huyện Nậm Pồ" within a sentence: "huyện Nậm Pồ"; a name without a type word stays as it is. */
    private static String lower(@Nullable String label) {
        if (label == null) {
            return "";
        }
        return label.matches("(?U)^(Tỉnh|Thành phố|Huyện|Thị xã|Thị trấn|Quận|Phường|Xã|Đặc khu) .*")
                ? label.substring(0, 1).toLowerCase(Locale.ROOT) + label.substring(1)
                : label;
    }
}
