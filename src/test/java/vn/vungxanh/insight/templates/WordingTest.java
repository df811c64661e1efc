package vn.vungxanh.insight.templates;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.vungxanh.platform.documents.Piece;
import vn.vungxanh.platform.figures.Figure;
import vn.vungxanh.platform.figures.FigureId;

class WordingTest {

    private final Wording wording = new Wording(
            Map.of("unit", "tỉnh Điện Biên"),
            Map.of(
                    new FigureId("I.3a"), figure("I.3a", 54, null),
                    new FigureId("I.3b.094"), figure("I.3b.094", 8, "Thành phố Điện Biên Phủ"),
                    new FigureId("I.3b.096"), figure("I.3b.096", 0, "Huyện Mường Nhé"),
                    new FigureId("I.3b.103"), figure("I.3b.103", 42, "Huyện Nậm Pồ")));

    @Test
    void aSentenceIsFilledAndItsFiguresKeepTheirLists() {
        var pieces = wording.pieces("Trên địa bàn {unit} có {I.3a} ca tại {I.3b:count} đơn vị: {I.3b:members}.");

        assertThat(text(pieces))
                .isEqualTo(
                        "Trên địa bàn tỉnh Điện Biên có 54 ca tại 02 đơn vị: huyện Nậm Pồ (42), thành phố Điện Biên Phủ"
                                + " (08).");
        assertThat(pieces)
                .filteredOn(piece -> piece.text().equals("54"))
                .first()
                .satisfies(piece -> assertThat(piece.href()).isEqualTo("/list/I.3a"));
    }

    @Test
    void aFigureThatNobodyRecordedIsNamedMissingAndIsNeverNought() {
        var pieces = wording.pieces("Đang cách ly: {II.2.4a.current}; chốt: {II.2.1b:members}; văn bản: {II.1a:lines}");

        assertThat(pieces)
                .filteredOn(piece -> piece.kind() == Piece.Kind.MISSING)
                .hasSize(3);
        assertThat(text(pieces)).doesNotContain("0");
    }

    @Test
    void whatWasCountedAndIsNoughtIsNotMissing() {
        var quiet = new Wording(Map.of(), Map.of(new FigureId("I.3a"), figure("I.3a", 0, null)));

        assertThat(text(quiet.pieces("{I.3a} ca tại {I.3b:count:I.3a} đơn vị, gồm: {I.3b:members:I.3a}")))
                .isEqualTo("0 ca tại 0 đơn vị, gồm: không có");
    }

    @Test
    void numbersAndDatesAreWrittenAsOfficialDocumentsWriteThem() {
        assertThat(Written.number(new BigDecimal("2380"))).isEqualTo("2.380");
        assertThat(Written.number(new BigDecimal("8"))).isEqualTo("08");
        assertThat(Written.number(BigDecimal.ZERO)).isEqualTo("0");
        assertThat(Written.number(new BigDecimal("2.4"))).isEqualTo("2,4");
        assertThat(Written.day(LocalDate.of(2021, 5, 7))).isEqualTo("07/5/2021");
        assertThat(Written.moment(Instant.parse("2021-05-23T23:00:00Z"))).isEqualTo("6 giờ 00 phút ngày 24/5/2021");
    }

    private static String text(List<Piece> pieces) {
        return String.join("", pieces.stream().map(Piece::text).toList());
    }

    private static Figure figure(String id, long value, @org.jspecify.annotations.Nullable String label) {
        var figure = Figure.count(id, value, "", Instant.EPOCH, "", "/list/" + id, "");
        return label == null ? figure : figure.labelled(label);
    }
}
