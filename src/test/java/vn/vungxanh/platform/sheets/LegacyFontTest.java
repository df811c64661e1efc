package vn.vungxanh.platform.sheets;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class LegacyFontTest {

    private static final List<String> NAMES = List.of(
            "Nguyễn Văn Ắng",
            "Trần Thị Hường",
            "Lò Văn Thưởng",
            "Đỗ Quỳnh Nghĩa",
            "Giàng A Páo",
            "Vừ Thị Dợ",
            "Quàng Thị Diễm",
            "Phạm Ngọc Tuyết",
            "Lường Văn Nghiệp",
            "Bùi Xuân Trưởng",
            "Hoàng Thế Kỷ",
            "Nguyễn Thuý Ngoãn");

    @Test
    void everyLetterOfTcvn3ComesBackWithItsAccents() {
        for (var name : NAMES) {
            var typed = name.replace("Ắ", "¾");
            assertThat(LegacyFont.TCVN3.toUnicode(LegacySamples.tcvn3(typed))).isEqualToIgnoringCase(name);
        }
        assertThat(LegacyFont.TCVN3.toUnicode("NguyÔn V¨n H\u00adêng")).isEqualTo("Nguyễn Văn Hường");
        assertThat(LegacyFont.TCVN3.toUnicode("§iÖn Biªn")).isEqualTo("Điện Biên");
        assertThat(LegacyFont.TCVN3.toUnicode("NGUYÔN V¡N A")).isEqualTo("NGUYỄN VĂN A");
    }

    @Test
    void everyLetterOfVniComesBackWithItsAccents() {
        for (var name : NAMES) {
            assertThat(LegacyFont.VNI.toUnicode(LegacySamples.vni(name))).isEqualTo(name);
        }
        assertThat(LegacyFont.VNI.toUnicode("Nguyeãn Vaên Höôøng")).isEqualTo("Nguyễn Văn Hường");
        assertThat(LegacyFont.VNI.toUnicode("Ñieän Bieân")).isEqualTo("Điện Biên");
        assertThat(LegacyFont.VNI.toUnicode("Lyù Thò Myõ")).isEqualTo("Lý Thị Mỹ");
    }

    @Test
    void vietnameseSyllablesAreTold() {
        for (var name : NAMES) {
            assertThat(VietnameseSyllable.score(name)).as(name).isPositive();
        }
        assertThat(VietnameseSyllable.score("NguyÔn V¨n")).isNegative();
        assertThat(VietnameseSyllable.isPossible("hỏc")).isFalse();
        assertThat(VietnameseSyllable.isPossible("Giường")).isTrue();
        assertThat(VietnameseSyllable.isPossible("Quỳnh")).isTrue();
    }

    @Test
    void aFileOfLegacyTextIsJudgedAndAUnicodeFileIsLeftAlone() {
        assertThat(LegacyText.judge(NAMES.stream()
                        .map(LegacySamples::tcvn3)
                        .map(LegacyFontTest::row)
                        .toList()))
                .isEqualTo(LegacyFont.TCVN3);
        assertThat(LegacyText.judge(NAMES.stream()
                        .map(LegacySamples::vni)
                        .map(LegacyFontTest::row)
                        .toList()))
                .isEqualTo(LegacyFont.VNI);
        assertThat(LegacyText.judge(NAMES.stream().map(LegacyFontTest::row).toList()))
                .isNull();
        assertThat(LegacyText.judge(List.of(row("Xã"), row("Nậm Pồ"), row("Giàng A Páo"), row("NguyÔn V¨n Hïng"))))
                .isNull();
        assertThat(LegacyText.judge(List.of(row("Lò Hà"), row("Tú"), row("Hoàng Páo"), row("Bình"))))
                .isNull();
    }

    @Test
    void oneLegacyCellInAUnicodeFileIsConvertedAndRealNamesAreNot() {
        var unjudged = new LegacyText(null);
        assertThat(unjudged.repair(SheetCell.text("NguyÔn V¨n Hïng")).text()).isEqualTo("Nguyễn Văn Hùng");
        assertThat(unjudged.repair(SheetCell.text("Hoàng Tú")).text()).isEqualTo("Hoàng Tú");
        assertThat(unjudged.repair(SheetCell.text("Müller Straße")).text()).isEqualTo("Müller Straße");
    }

    private static SheetRow row(String text) {
        return new SheetRow(1, List.of(SheetCell.text(text)));
    }
}
