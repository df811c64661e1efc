package vn.vungxanh.platform.documents;

import java.math.BigInteger;
import java.util.Date;
import java.util.Optional;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTFonts;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STFldCharType;
import vn.vungxanh.kernel.Vietnam;

/** Paper, margins, typeface, language and page number of a word processor's document. */
final class DocxSheet {

    static final String FONT = "Times New Roman";

    /** A4 less 30 mm and 15 mm, in twips. */
    static final int TEXT_WIDTH = 9355;

    private final XWPFDocument word;

    DocxSheet(XWPFDocument word) {
        this.word = word;
    }

    void prepare(OfficialDocument document) {
        paper();
        styles();
        pageNumber();
        var about = word.getProperties().getCoreProperties();
        about.setTitle(document.type() + ": " + document.subject());
        about.setCreator(document.letterhead().own());
        about.getUnderlyingProperties().setLanguageProperty("vi-VN");
        about.setCreated(Optional.of(Date.from(Vietnam.startOf(document.date()))));
        about.setModified(Optional.of(Date.from(Vietnam.startOf(document.date()))));
    }

    private void paper() {
        var section = word.getDocument().getBody().addNewSectPr();
        var size = section.addNewPgSz();
        size.setW(BigInteger.valueOf(11906));
        size.setH(BigInteger.valueOf(16838));
        var margins = section.addNewPgMar();
        margins.setTop(BigInteger.valueOf(1134)); // 20 mm
        margins.setBottom(BigInteger.valueOf(1134));
        margins.setLeft(BigInteger.valueOf(1701)); // 30 mm
        margins.setRight(BigInteger.valueOf(850)); // 15 mm
        margins.setHeader(BigInteger.valueOf(567));
        margins.setFooter(BigInteger.valueOf(567));
        section.addNewTitlePg();
    }

    private void styles() {
        var styles = word.createStyles();
        var fonts = CTFonts.Factory.newInstance();
        fonts.setAscii(FONT);
        fonts.setHAnsi(FONT);
        fonts.setCs(FONT);
        fonts.setEastAsia(FONT);
        styles.setDefaultFonts(fonts);
        styles.setSpellingLanguage("vi-VN");
        for (int level = 1; level <= 3; level++) {
            styles.addStyle(DocxOutline.heading(styles, level));
        }
    }

    private void pageNumber() {
        word.createHeader(HeaderFooterType.FIRST).createParagraph();
        var line = DocxText.centred(word.createHeader(HeaderFooterType.DEFAULT).createParagraph());
        field(line, STFldCharType.BEGIN);
        var code = DocxText.run(line, "", 13, "");
        code.getCTR().addNewInstrText().setStringValue(" PAGE ");
        field(line, STFldCharType.SEPARATE);
        DocxText.run(line, "2", 13, "");
        field(line, STFldCharType.END);
    }

    private static void field(XWPFParagraph line, STFldCharType.Enum part) {
        DocxText.run(line, "", 13, "").getCTR().addNewFldChar().setFldCharType(part);
    }
}
