package vn.vungxanh.platform.documents;

import java.math.BigInteger;
import java.util.List;
import org.apache.poi.xwpf.usermodel.Borders;
import org.apache.poi.xwpf.usermodel.LineSpacingRule;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblLayoutType;

/** Paragraphs of a word processor, as official documents use them. */
final class DocxText {

    private DocxText() {}

    /** @param face letters of "b" bold and "i" italic */
    static XWPFRun run(XWPFParagraph paragraph, String text, int points, String face) {
        var run = paragraph.createRun();
        run.setFontFamily(DocxSheet.FONT);
        run.setFontSize(points);
        run.setBold(face.contains("b"));
        run.setItalic(face.contains("i"));
        run.setText(text);
        return run;
    }

    static void pieces(XWPFParagraph paragraph, List<Piece> pieces, int points) {
        for (var piece : pieces) {
            run(paragraph, piece.text(), points, piece.kind() == Piece.Kind.MISSING ? "i" : "");
        }
    }

    static XWPFParagraph centred(XWPFParagraph paragraph) {
        paragraph.setAlignment(ParagraphAlignment.CENTER);
        paragraph.setSpacingBefore(0);
        paragraph.setSpacingAfter(0);
        return paragraph;
    }

    /** A solid line in the middle of a column, as an empty paragraph with a border above. Lengths in twips. */
    static void rule(XWPFParagraph paragraph, int column, int length) {
        centred(paragraph).setBorderTop(Borders.SINGLE);
        paragraph.setSpacingBefore(50);
        var side = Math.max(0, (column - length) / 2);
        paragraph.setIndentationLeft(side);
        paragraph.setIndentationRight(side);
        gap(paragraph, 2);
    }

    /** Empty space of so many points. */
    static void gap(XWPFParagraph paragraph, int points) {
        paragraph.setSpacingAfter(0);
        paragraph.setSpacingBetween(points, LineSpacingRule.EXACT);
        run(paragraph, "", Math.max(1, points - 1), "");
    }

    /** Fixed widths, in twips: otherwise every word processor guesses its own. */
    static void columns(XWPFTable table, List<Integer> widths) {
        var properties = table.getCTTbl().getTblPr();
        var layout = properties.isSetTblLayout() ? properties.getTblLayout() : properties.addNewTblLayout();
        layout.setType(STTblLayoutType.FIXED);
        table.setWidth(widths.stream().mapToInt(Integer::intValue).sum());
        var known = table.getCTTbl().getTblGrid();
        var grid = known == null ? table.getCTTbl().addNewTblGrid() : known;
        while (grid.sizeOfGridColArray() > 0) {
            grid.removeGridCol(0);
        }
        for (int column = 0; column < widths.size(); column++) {
            grid.addNewGridCol().setW(BigInteger.valueOf(widths.get(column)));
            for (var row : table.getRows()) {
                row.getCell(column).setWidth(widths.get(column).toString());
            }
        }
    }
}
