package vn.vungxanh.platform.documents;

import java.math.BigInteger;
import java.util.List;
import org.apache.poi.xwpf.usermodel.Borders;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.TableRowAlign;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblWidth;

/** The corners of a document, each pair in a table without borders: who speaks and when, who receives and who signs. */
final class DocxCorners {

    /** Twips. The letterhead reaches 13 mm into the left margin, so that the country's name stands on one line. */
    private static final int LEFT = 4535;

    private static final int RIGHT = 5557;
    private static final int OUTDENT = -737;

    private final OfficialDocument document;
    private final XWPFDocument word;

    DocxCorners(OfficialDocument document, XWPFDocument word) {
        this.document = document;
        this.word = word;
    }

    void letterhead() {
        var table = borderless(2, LEFT, RIGHT, OUTDENT);
        agency(table.getRow(0).getCell(0));
        country(table.getRow(0).getCell(1));
        var number = line(table.getRow(1).getCell(0), document.numberLine(), 13, "");
        number.setSpacingBefore(document.layout() == Layout.PARTY ? 0 : 100);
        if (document.isLetter()) {
            line(table.getRow(1).getCell(0), "V/v " + document.subject(), 12, "");
        }
        if (document.urgency() != null) {
            framed(line(table.getRow(1).getCell(0), document.urgency(), 13, "b"));
        }
        line(table.getRow(1).getCell(1), document.placeAndDate(), 13, "i").setSpacingBefore(100);
    }

    private void agency(XWPFTableCell cell) {
        var letterhead = document.letterhead();
        if (letterhead.parent() != null) {
            line(cell, letterhead.parent(), 12, "");
        }
        line(cell, letterhead.own(), 12, "b");
        if (document.layout() == Layout.PARTY) {
            line(cell, "*", 14, "");
        } else {
            DocxText.rule(cell.addParagraph(), LEFT, 1587); // 28 mm: a third to a half of the name
        }
    }

    private void country(XWPFTableCell cell) {
        var party = document.layout() == Layout.PARTY;
        line(cell, document.layout().country(), party ? 15 : 12, "b");
        var lined = party ? document.layout().country() : "Độc lập - Tự do - Hạnh phúc";
        if (!party) {
            line(cell, lined, 13, "b");
        }
        DocxText.rule(cell.addParagraph(), RIGHT, Typeface.BOLD.twips(lined, party ? 15 : 13));
    }

    void closing() {
        DocxText.gap(word.createParagraph(), 8);
        var table = borderless(1, LEFT, DocxSheet.TEXT_WIDTH - LEFT, 0);
        table.getRow(0).setCantSplitRow(true);
        var recipients = table.getRow(0).getCell(0);
        left(line(recipients, "Nơi nhận:", 12, "bi"));
        document.recipients().forEach(recipient -> left(line(recipients, "- " + recipient, 11, "")));
        var corner = table.getRow(0).getCell(1);
        document.signature().capacity().forEach(capacity -> line(corner, capacity, 14, "b"));
        var name = line(corner, document.signature().name(), 14, "b");
        name.setSpacingBefore(1360); // 24 mm for hand and seal
    }

    private static void framed(XWPFParagraph paragraph) {
        paragraph.setSpacingBefore(100);
        paragraph.setIndentationLeft(1300);
        paragraph.setIndentationRight(1300);
        paragraph.setBorderTop(Borders.SINGLE);
        paragraph.setBorderBottom(Borders.SINGLE);
        paragraph.setBorderLeft(Borders.SINGLE);
        paragraph.setBorderRight(Borders.SINGLE);
    }

    private static void left(XWPFParagraph paragraph) {
        paragraph.setAlignment(ParagraphAlignment.LEFT);
    }

    /** A centred line; the first one takes the empty paragraph that every cell is born with. */
    private static XWPFParagraph line(XWPFTableCell cell, String text, int points, String face) {
        var first = cell.getParagraphs().get(0);
        var paragraph = first.getRuns().isEmpty() && cell.getParagraphs().size() == 1 ? first : cell.addParagraph();
        DocxText.run(DocxText.centred(paragraph), text, points, face);
        return paragraph;
    }

    private XWPFTable borderless(int rows, int left, int right, int indent) {
        var table = word.createTable(rows, 2);
        table.removeBorders();
        table.setTableAlignment(TableRowAlign.LEFT);
        if (indent != 0) {
            var shift = table.getCTTbl().getTblPr().addNewTblInd();
            shift.setW(BigInteger.valueOf(indent));
            shift.setType(STTblWidth.DXA);
        }
        table.setCellMargins(0, 0, 0, 0);
        DocxText.columns(table, List.of(left, right));
        return table;
    }
}
