package vn.vungxanh.insight.reporting;

import java.util.List;
import java.util.stream.Collectors;
import vn.vungxanh.platform.documents.Block;
import vn.vungxanh.platform.documents.OfficialDocument;
import vn.vungxanh.platform.documents.Piece;

/** A report as plain text, for a telephone's message. */
final class ReportText {

    private ReportText() {}

    static List<String> lines(OfficialDocument document) {
        return document.body().stream().flatMap(block -> line(block).lines()).toList();
    }

    static String of(OfficialDocument document) {
        return document.type() + "\n" + document.subject() + "\n" + String.join("\n", lines(document)) + "\n";
    }

    private static String line(Block block) {
        if (block instanceof Block.Heading heading) {
            return heading.text();
        }
        if (block instanceof Block.Paragraph paragraph) {
            return text(paragraph.pieces());
        }
        if (block instanceof Block.Bullet bullet) {
            return (bullet.level() == 1 ? "- " : "+ ") + text(bullet.pieces());
        }
        var table = (Block.Table) block;
        return table.caption() + "\n"
                + table.rows().stream()
                        .map(row -> row.stream().map(Piece::text).collect(Collectors.joining(" | ")))
                        .collect(Collectors.joining("\n"));
    }

    private static String text(List<Piece> pieces) {
        return pieces.stream().map(Piece::text).collect(Collectors.joining());
    }
}
