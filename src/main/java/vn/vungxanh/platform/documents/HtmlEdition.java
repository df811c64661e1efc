package vn.vungxanh.platform.documents;

import static java.util.stream.Collectors.joining;

import java.util.List;

/** A document as well-formed XHTML without any style of its own: for the page and for the PDF. */
final class HtmlEdition {

    private final OfficialDocument document;
    private final boolean linked;

    HtmlEdition(OfficialDocument document, boolean linked) {
        this.document = document;
        this.linked = linked;
    }

    String article() {
        return "<article class=\"official %s\" lang=\"vi\">"
                        .formatted(document.layout().word()) + head() + title()
                + document.groundLines().stream()
                        .map(line -> element("p", "ground", escape(line)))
                        .collect(joining())
                + document.body().stream().map(this::block).collect(joining("\n")) + foot() + "</article>";
    }

    private String head() {
        var letterhead = document.letterhead();
        var parent = letterhead.parent() == null ? "" : element("span", "parent", escape(letterhead.parent()));
        var own = element("b", "own", escape(letterhead.own()));
        var agency = document.layout() == Layout.PARTY
                ? parent + own + element("span", "star", "*")
                : parent + own + element("span", "line", "");
        var country = document.layout() == Layout.PARTY
                ? element("b", "country lined", escape(document.layout().country()))
                : element("b", "country", escape(document.layout().country()))
                        + element("b", "motto lined", "Độc lập - Tự do - Hạnh phúc");
        var about = document.isLetter() ? element("span", "about", "V/v " + escape(document.subject())) : "";
        var urgency = document.urgency() == null ? "" : element("span", "urgency", escape(document.urgency()));
        return """
                <table class="letterhead" role="presentation">
                <tr><td>%s</td><td>%s</td></tr>
                <tr><td><span class="number">%s</span>%s%s</td><td class="place">%s</td></tr>
                </table>
                """.formatted(
                        agency,
                        country,
                        escape(document.numberLine()).replace("  ", "&#160; "),
                        about,
                        urgency,
                        escape(document.placeAndDate()));
    }

    private String title() {
        if (document.isLetter()) {
            return "";
        }
        return element("h2", "type", escape(document.type()))
                + element("p", "subject", escape(document.subject()))
                + element("p", "rule", "<span></span>");
    }

    private String block(Block block) {
        if (block instanceof Block.Heading heading) {
            if (heading.level() == 0) {
                return "<h3 class=\"centred\" id=\"%s\">%s</h3>"
                        .formatted(escape(heading.anchor()), escape(heading.text()));
            }
            var tag = "h" + (heading.level() + 2);
            return "<%s id=\"%s\">%s</%s>".formatted(tag, escape(heading.anchor()), escape(heading.text()), tag);
        }
        if (block instanceof Block.Paragraph paragraph) {
            return element("p", "text", pieces(paragraph.pieces()));
        }
        if (block instanceof Block.Bullet bullet) {
            return element("p", "bullet" + bullet.level(), bullet.mark() + pieces(bullet.pieces()));
        }
        return table((Block.Table) block);
    }

    private String table(Block.Table table) {
        var head = table.head().stream()
                .map(cell -> "<th scope=\"col\">" + escape(cell) + "</th>")
                .collect(joining());
        var rows = table.rows().stream().map(row -> row(table, row)).collect(joining("\n"));
        return """
                <table class="data"><caption>%s</caption><thead><tr>%s</tr></thead><tbody>%s</tbody></table>
                """.formatted(escape(table.caption()), head, rows);
    }

    private String row(Block.Table table, List<Piece> row) {
        var cells = new StringBuilder("<tr>");
        for (int column = 0; column < row.size(); column++) {
            cells.append(element(
                    "td", table.numeric().contains(column) ? "num" : "words", pieces(row.subList(column, column + 1))));
        }
        return cells.append("</tr>").toString();
    }

    private String foot() {
        var recipients = document.recipients().stream()
                .map(line -> element("span", "recipient", "- " + escape(line)))
                .collect(joining());
        var capacity = document.signature().capacity().stream()
                .map(line -> element("b", "capacity", escape(line)))
                .collect(joining());
        return """
                <table class="closing" role="presentation">
                <tr><td class="recipients"><b class="label">Nơi nhận:</b>%s</td><td class="signature">%s%s</td></tr>
                </table>
                """.formatted(
                        recipients,
                        capacity,
                        element("b", "name", escape(document.signature().name())));
    }

    private String pieces(List<Piece> pieces) {
        return pieces.stream().map(this::piece).collect(joining());
    }

    private String piece(Piece piece) {
        var text = escape(piece.text());
        if (piece.kind() == Piece.Kind.MISSING) {
            return element("em", "missing", text);
        }
        if (linked && piece.href() != null) {
            return "<a class=\"figure\" href=\"%s\">%s</a>".formatted(escape(piece.href()), text);
        }
        return text;
    }

    private static String element(String tag, String style, String content) {
        return "<%s class=\"%s\">%s</%s>".formatted(tag, style, content, tag);
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
