package vn.vungxanh.platform.documents;

import org.springframework.stereotype.Component;

/** Prints official documents. The same document gives the same bytes. */
@Component
public class DocumentPress {

    public static final String DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    /** The article element for a page: figures are links to their lists. */
    public String html(OfficialDocument document) {
        return new HtmlEdition(document, true).article();
    }

    public byte[] pdf(OfficialDocument document) {
        return PdfEdition.of(document);
    }

    public byte[] docx(OfficialDocument document) {
        return DocxEdition.of(document);
    }
}
