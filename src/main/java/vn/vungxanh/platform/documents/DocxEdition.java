package vn.vungxanh.platform.documents;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;

/** A document that can still be edited in a word processor. */
final class DocxEdition {

    private static final int BODY = 14;

    private final OfficialDocument document;
    private final XWPFDocument word;

    private DocxEdition(OfficialDocument document, XWPFDocument word) {
        this.document = document;
        this.word = word;
    }

    static byte[] of(OfficialDocument document) {
        try (var word = new XWPFDocument();
                var bytes = new ByteArrayOutputStream()) {
            new DocxSheet(word).prepare(document);
            new DocxEdition(document, word).write();
            word.write(bytes);
            return StillZip.of(bytes.toByteArray(), document.date());
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private void write() {
        var corners = new DocxCorners(document, word);
        corners.letterhead();
        title();
        document.groundLines().forEach(line -> DocxText.run(text(6), line, BODY, "i"));
        document.body().forEach(this::block);
        word.getParagraphs().get(word.getParagraphs().size() - 1).setKeepNext(true);
        corners.closing();
    }

    private void title() {
        if (document.isLetter()) {
            DocxText.gap(word.createParagraph(), 12);
            return;
        }
        var type = DocxText.centred(word.createParagraph());
        type.setSpacingBefore(280);
        DocxText.run(type, document.type(), document.layout() == Layout.PARTY ? 16 : BODY, "b");
        var subject = DocxText.centred(word.createParagraph());
        subject.setIndentationLeft(450);
        subject.setIndentationRight(450);
        DocxText.run(subject, document.subject(), BODY, "b");
        if (document.layout() == Layout.STATE) {
            DocxText.rule(word.createParagraph(), DocxSheet.TEXT_WIDTH, 2835);
        }
        DocxText.gap(word.createParagraph(), 8);
    }

    private void block(Block block) {
        if (block instanceof Block.Heading heading && heading.level() == 0) {
            var paragraph = DocxText.centred(word.createParagraph());
            paragraph.setKeepNext(true);
            paragraph.setSpacingBefore(160);
            paragraph.setSpacingAfter(160);
            DocxText.run(paragraph, heading.text(), BODY, "b");
        } else if (block instanceof Block.Heading heading) {
            var paragraph = text(6);
            paragraph.setKeepNext(true);
            paragraph.setStyle("Heading" + heading.level());
            DocxText.run(paragraph, heading.text(), BODY, heading.level() < 3 ? "b" : "");
        } else if (block instanceof Block.Paragraph plain) {
            DocxText.pieces(text(6), plain.pieces(), BODY);
        } else if (block instanceof Block.Bullet bullet) {
            var paragraph = text(6);
            DocxText.run(paragraph, bullet.mark(), BODY, "");
            DocxText.pieces(paragraph, bullet.pieces(), BODY);
        } else {
            table((Block.Table) block);
        }
    }

    private XWPFParagraph text(int points) {
        var paragraph = word.createParagraph();
        paragraph.setAlignment(ParagraphAlignment.BOTH);
        paragraph.setFirstLineIndent(720); // 1.27 cm
        paragraph.setSpacingBefore(points * 20);
        paragraph.setSpacingAfter(points * 20);
        paragraph.setSpacingBetween(1.08);
        return paragraph;
    }

    private void table(Block.Table table) {
        var caption = DocxText.centred(word.createParagraph());
        caption.setKeepNext(true);
        caption.setSpacingAfter(80);
        DocxText.run(caption, table.caption(), BODY, "i");
        var grid = word.createTable(table.rows().size() + 1, table.head().size());
        DocxText.columns(grid, widths(table));
        grid.getRow(0).setRepeatHeader(true);
        for (int column = 0; column < table.head().size(); column++) {
            var head = grid.getRow(0).getCell(column).getParagraphs().get(0);
            DocxText.run(DocxText.centred(head), table.head().get(column), 13, "b");
        }
        for (int row = 0; row < table.rows().size(); row++) {
            grid.getRow(row + 1).setCantSplitRow(true);
            for (int column = 0; column < table.rows().get(row).size(); column++) {
                var cell = grid.getRow(row + 1).getCell(column).getParagraphs().get(0);
                cell.setAlignment(
                        table.numeric().contains(column) ? ParagraphAlignment.RIGHT : ParagraphAlignment.LEFT);
                DocxText.pieces(cell, table.rows().get(row).subList(column, column + 1), 13);
            }
        }
        DocxText.gap(word.createParagraph(), 6);
    }

    /** Columns as wide as their longest text needs, within reason. */
    private static List<Integer> widths(Block.Table table) {
        var weights = IntStream.range(0, table.head().size())
                .mapToObj(column -> Stream.concat(
                                Stream.of(table.head().get(column)),
                                table.rows().stream().map(row -> row.get(column).text()))
                        .mapToInt(text -> Math.min(40, Math.max(5, text.length())))
                        .max()
                        .orElse(5))
                .toList();
        var whole = weights.stream().mapToInt(Integer::intValue).sum();
        return weights.stream()
                .map(weight -> weight * DocxSheet.TEXT_WIDTH / whole)
                .toList();
    }
}
