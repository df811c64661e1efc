package vn.vungxanh.platform.documents;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** A report with everything that a document can hold, and every stacked accent of the language. */
final class Samples {

    private Samples() {}

    static OfficialDocument report(Layout layout) {
        return report(layout, LocalDate.of(2021, 5, 24), 88);
    }

    static OfficialDocument report(Layout layout, LocalDate date, int number) {
        var party = layout == Layout.PARTY;
        var head = party
                ? new Letterhead("TỈNH ỦY ĐIỆN BIÊN", "BAN CÁN SỰ ĐẢNG UBND TỈNH", "BC/BCS", "Điện Biên")
                : new Letterhead(
                        "ỦY BAN NHÂN DÂN TỈNH ĐIỆN BIÊN",
                        "BAN CHỈ ĐẠO PHÒNG, CHỐNG DỊCH COVID-19",
                        "BC-BCĐ",
                        "Điện Biên");
        return new OfficialDocument(
                layout,
                head,
                number,
                date,
                "BÁO CÁO",
                "Kết quả công tác phòng, chống dịch bệnh COVID-19 trên địa bàn tỉnh Điện Biên",
                List.of(),
                body(),
                List.of(
                        "TT. Tỉnh ủy (b/c);",
                        "TT. HĐND tỉnh;",
                        "Ban Tuyên giáo Tỉnh ủy;",
                        "UBND các huyện, thị xã, thành phố;",
                        "Lưu: VT, KGVX."),
                new Signature(
                        party ? List.of("T/M BAN CÁN SỰ", "BÍ THƯ") : List.of("TM. BAN CHỈ ĐẠO", "TRƯỞNG BAN"),
                        "Nguyễn Thị Hường"),
                null);
    }

    private static List<Block> body() {
        var blocks = new ArrayList<Block>();
        blocks.add(Block.Paragraph.of("Tổng hợp kết quả công tác phòng, chống dịch bệnh COVID-19 tính đến 6 giờ 00 phút"
                + " ngày 24/5/2021 trên địa bàn tỉnh Điện Biên, cụ thể như sau:"));
        blocks.add(new Block.Heading(1, "I. CẬP NHẬT TÌNH HÌNH DỊCH BỆNH", "s-I"));
        blocks.add(new Block.Heading(2, "3. Tại tỉnh Điện Biên", "s-I.3"));
        blocks.add(new Block.Paragraph(List.of(
                Piece.words("Ghi nhận "),
                Piece.figure("54", "/cases?unit=11&status=confirmed"),
                Piece.words(" trường hợp mắc tại 04 huyện, thị xã, thành phố, trong đó: huyện Nậm Pồ (42), thành phố"
                        + " Điện Biên Phủ (08), huyện Điện Biên (03), thị xã Mường Lay (01)."))));
        blocks.add(new Block.Table(
                "Số ca mắc theo địa phương",
                List.of("TT", "Địa phương", "Số ca"),
                List.of(
                        List.of(Piece.words("1"), Piece.words("Huyện Nậm Pồ"), Piece.figure("42", null)),
                        List.of(Piece.words("2"), Piece.words("Thành phố Điện Biên Phủ"), Piece.figure("08", null))),
                Set.of(0, 2)));
        blocks.add(new Block.Heading(1, "II. KẾT QUẢ THỰC HIỆN", "s-II"));
        blocks.add(new Block.Heading(2, "2. Kết quả triển khai thực hiện", "s-II.2"));
        blocks.add(new Block.Heading(3, "a) Cách ly tại cơ sở cách ly tập trung", "s-II.2.4a"));
        blocks.add(new Block.Bullet(
                1, List.of(Piece.words("Số đang thực hiện cách ly: "), Piece.missing("chưa có dữ liệu"))));
        blocks.add(new Block.Bullet(
                2,
                List.of(Piece.words(
                        "Ẵ Ẩ Ẫ Ặ Ề Ể Ễ Ệ Ỉ Ị Ọ Ỏ Ố Ồ Ổ Ỗ Ộ Ớ Ờ Ở Ỡ Ợ Ụ Ủ Ứ Ừ Ử Ữ Ự Ỳ Ỵ Ỷ Ỹ ẵ ặ ệ ỗ ợ ữ ỹ đ Đ."))));
        for (int i = 0; i < 14; i++) {
            blocks.add(Block.Paragraph.of("Khẩn trương triển khai thực hiện xét nghiệm diện rộng đánh giá nguy cơ đối"
                    + " với các nhóm đối tượng có nguy cơ cao; tăng cường giám sát, truy vết các trường hợp F1, F2"
                    + " liên quan đến ca bệnh dương tính <script>."));
        }
        return blocks;
    }
}
