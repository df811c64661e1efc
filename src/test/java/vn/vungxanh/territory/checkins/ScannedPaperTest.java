package vn.vungxanh.territory.checkins;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.vungxanh.territory.checkins.CheckinsRule.CARD_CONTRADICTS_ITSELF;
import static vn.vungxanh.territory.checkins.CheckinsRule.CODE_NAMES_NOBODY;
import static vn.vungxanh.territory.checkins.CheckinsRule.SCAN_UNREADABLE;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.vungxanh.foundation.people.Sex;
import vn.vungxanh.kernel.RuleBroken;
import vn.vungxanh.territory.checkins.ScannedPerson.Paper;

class ScannedPaperTest {

    private static final String CARD =
            "011090001234|123456789|Vừ A Bằng|01021990|Nam|Bản Nậm Chim, Xã Si Pa Phìn, Huyện Nậm Pồ, Tỉnh Điện Biên|25042021";

    @Test
    void theCitizenCardSaysNumberNameBirthSexAndAddress() {
        var person = ScannedPaper.read(CARD);

        assertThat(person.paper()).isEqualTo(Paper.CITIZEN_CARD);
        assertThat(person.fullName()).isEqualTo("Vừ A Bằng");
        assertThat(person.nationalId()).isEqualTo("011090001234");
        assertThat(person.birthOn()).isEqualTo(LocalDate.of(1990, 2, 1));
        assertThat(person.sex()).isEqualTo(Sex.MALE);
        assertThat(person.address()).endsWith("Tỉnh Điện Biên");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                // no old number; no day of issue; more fields on newer cards; a woman; born in this century
                "011090001234||Vừ A Bằng|01021990|Nam|Xã Si Pa Phìn, Tỉnh Điện Biên|25042021",
                "011090001234|123456789|Vừ A Bằng|01021990|Nam|Xã Si Pa Phìn",
                "011090001234|123456789|Vừ A Bằng|01021990|Nam|Xã Si Pa Phìn|25042021||Giàng A Cha|Sùng Thị Mẹ|",
                "011192001234||Lò Thị Ó|29021992|Nữ||",
                "011204001234||Giàng A Páo|31122004|nam|Xã Nà Hỳ|",
                "077301123456||Đỗ Hoàng Quỳnh D'Arc|15082001|NỮ|Phường 1|01012022"
            })
    void cardsOfEveryKindAreRead(String card) {
        assertThat(ScannedPaper.read(card).paper()).isEqualTo(Paper.CITIZEN_CARD);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "011190001234|123456789|Vừ A Bằng|01021990|Nam|Xã X|25042021", // the digit says female
                "011290001234|123456789|Vừ A Bằng|01021990|Nam|Xã X|25042021", // the digit says this century
                "011091001234|123456789|Vừ A Bằng|01021990|Nam|Xã X|25042021" // the digits say 1991
            })
    void aCardWhoseNumberDisagreesWithItIsRefused(String card) {
        assertThat(refusal(card)).isEqualTo(CARD_CONTRADICTS_ITSELF);
    }

    static Stream<Arguments> garbled() {
        return Stream.of(
                        "",
                        "|",
                        "||||||",
                        "011090001234",
                        "011090001234|123456789|Vừ A Bằng|01021990|Nam", // cut off
                        "11090001234|123456789|Vừ A Bằng|01021990|Nam|Xã X|25042021", // eleven digits
                        "911090001234|123456789|Vừ A Bằng|01021990|Nam|Xã X|25042021", // no province begins so
                        "011090001234|12345|Vừ A Bằng|01021990|Nam|Xã X|25042021",
                        "011090001234|123456789||01021990|Nam|Xã X|25042021",
                        "011090001234|123456789|<script>alert(1)</script>|01021990|Nam|Xã X|25042021",
                        "011090001234|123456789|'; drop table people.persons; --|01021990|Nam|Xã X|25042021",
                        "011090001234|123456789|=HYPERLINK(\"http://x\")|01021990|Nam|Xã X|25042021",
                        "011090001234|123456789|Vừ A Bằng|31021990|Nam|Xã X|25042021", // no such day
                        "011090001234|123456789|Vừ A Bằng|1990-02-01|Nam|Xã X|25042021",
                        "011090001234|123456789|Vừ A Bằng|01021990|Khác|Xã X|25042021",
                        "011090001234|123456789|Vừ A Bằng|01021990|Nam|Xã X|99999999",
                        "011090001234|123456789|Vừ\u0000A Bằng|01021990|Nam|Xã X|25042021",
                        "011090001234|123456789|" + "A".repeat(101) + "|01021990|Nam|Xã X|25042021",
                        "AB11112345678901|" + hex("A") + "|01/02/1990|1|" + hex("B") + "|1", // sixteen signs
                        "DN4111234567890|zz|01/02/1990|1|" + hex("Xã X") + "|11-001",
                        "DN4111234567890|c3|01/02/1990|1|" + hex("Xã X") + "|11-001", // half a letter
                        "DN4111234567890|" + hex("Lò Thị Hoa") + "|01/02/1990|3|" + hex("Xã X") + "|11-001",
                        "******901234|Lò Thị Hoa|2021/13/40|0|QID|1",
                        "https://example.org/?x=" + "y".repeat(4_096))
                .map(Arguments::of);
    }

    @ParameterizedTest
    @MethodSource("garbled")
    void whatIsNotUnderstoodToTheEndIsRefused(String text) {
        assertThat(refusal(text)).isEqualTo(SCAN_UNREADABLE);
    }

    @Test
    void theInsuranceCardSaysItInHexadecimal() {
        var person = ScannedPaper.read("DN4110123456789|" + hex("Lò Thị Hoa") + "|01/02/1990|2|"
                + hex("Xã Si Pa Phìn, Huyện Nậm Pồ, Tỉnh Điện Biên") + "|11-001|01/01/2021|31/12/2021|x");

        assertThat(person.paper()).isEqualTo(Paper.INSURANCE_CARD);
        assertThat(person.fullName()).isEqualTo("Lò Thị Hoa");
        assertThat(person.sex()).isEqualTo(Sex.FEMALE);
        assertThat(person.externalKey()).isEqualTo("bhyt:0123456789");
        assertThat(person.nationalId()).isNull();
    }

    @Test
    void newInsuranceCardsHaveTenDigitsAndOldPeopleOnlyAYear() {
        var person = ScannedPaper.read("0123456789|" + hex("Vừ A Bằng") + "|1938|1|" + hex("Xã X") + "|11-001");

        assertThat(person.birthYear()).isEqualTo(1938);
        assertThat(person.birthOn()).isNull();
        assertThat(person.externalKey()).isEqualTo("bhyt:0123456789");
    }

    @Test
    void thePersonalCodeMayHideTheNumberButNotTheName() {
        var masked = ScannedPaper.read("******001234|Vừ A Bằng|1990/2/1|0|Q12345|1<GD4877*******<0943******");
        var whole = ScannedPaper.read("011090001234|Vừ A Bằng|1990/2/1|1|Q12345|");

        assertThat(masked.nationalId()).isNull();
        assertThat(masked.birthOn()).isEqualTo(LocalDate.of(1990, 2, 1));
        assertThat(whole.nationalId()).isEqualTo("011090001234");
        assertThat(refusal("******001234|V* A B***|1990/2/1|0|Q1|1")).isEqualTo(CODE_NAMES_NOBODY);
        assertThat(refusal("011091001234|Vừ A Bằng|1990/2/1|0|Q1|1")).isEqualTo(CARD_CONTRADICTS_ITSELF);
    }

    @Test
    void bothFormsOfUnicodeAreTheSameName() {
        var apart = Normalizer.normalize(CARD, Normalizer.Form.NFD);

        assertThat(ScannedPaper.read(apart).fullName())
                .isEqualTo(ScannedPaper.read(CARD).fullName());
    }

    @Test
    void aCardWithAnySignChangedIsReadOrRefusedButNeverAFault() {
        var chance = new Random(7);
        for (var n = 0; n < 20_000; n++) {
            var changed = new StringBuilder(CARD);
            for (var many = 0; many < 1 + chance.nextInt(3); many++) {
                changed.setCharAt(chance.nextInt(changed.length()), (char) chance.nextInt(n % 2 == 0 ? 128 : 0x3000));
            }
            assertThat(refusalOrNull(changed.toString())).isIn(null, SCAN_UNREADABLE, CARD_CONTRADICTS_ITSELF);
        }
    }

    @Test
    void aPersonIsNeverPrinted() {
        assertThat(ScannedPaper.read(CARD).toString()).doesNotContain("Bằng", "0110");
    }

    private static Object refusal(String text) {
        var refusal = refusalOrNull(text);
        assertThat(refusal).isNotNull();
        return refusal;
    }

    private static Object refusalOrNull(String text) {
        try {
            ScannedPaper.read(text);
            return null;
        } catch (RuleBroken broken) {
            return broken.rule();
        }
    }

    private static String hex(String text) {
        return HexFormat.of().formatHex(text.getBytes(StandardCharsets.UTF_8));
    }
}
