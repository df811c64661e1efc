package vn.vungxanh.territory.checkpoints;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.vungxanh.foundation.people.Sex;
import vn.vungxanh.kernel.RuleBroken;

class CitizenCardTest {

    private static final String CARD =
            "011090123456|040123456|Giàng A Páo|02091990|Nam|Bản Chăn Nuôi, Si Pa Phìn, Nậm Pồ, Điện Biên|25042021";

    @Test
    void theCodeOfAChipCardSaysWhoSomebodyIs() {
        var card = CitizenCard.read(CARD);

        assertThat(card.name()).isEqualTo("Giàng A Páo");
        assertThat(card.number().value()).isEqualTo("011090123456");
        assertThat(card.birthOn()).isEqualTo(LocalDate.of(1990, 9, 2));
        assertThat(card.sex()).isEqualTo(Sex.MALE);
    }

    @Test
    void newerCardsAddFields() {
        assertThat(CitizenCard.read(CARD + "||Giàng A Cha|Vàng Thị Mẹ|").name()).isEqualTo("Giàng A Páo");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "011090123456|040123456|Giàng A Páo|31021990|Nam|Bản|25042021",
                "11090123456|040123456|Giàng A Páo|02091990|Nam|Bản|25042021",
                "011090123456||Giàng A Páo|02091990",
                "011090123456||​|02091990|Nam|Bản|",
                "|||||",
                "<img src=x onerror=alert(1)>|a|b|c|d|e|f"
            })
    void whatIsNoCardIsRefused(String text) {
        assertThatThrownBy(() -> CitizenCard.read(text))
                .isInstanceOfSatisfying(
                        RuleBroken.class,
                        broken -> assertThat(broken.rule()).isEqualTo(CheckpointsRule.CARD_MALFORMED));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "011090123456||Giàng A Páo|02091991|Nam|Bản|25042021",
                "011090123456||Giàng A Páo|02091990|Nữ|Bản|25042021"
            })
    void aNumberThatDisagreesWithTheCardIsRefused(String text) {
        assertThatThrownBy(() -> CitizenCard.read(text))
                .isInstanceOfSatisfying(
                        RuleBroken.class,
                        broken -> assertThat(broken.rule()).isEqualTo(CheckpointsRule.NATIONAL_ID_DISAGREES));
    }
}
