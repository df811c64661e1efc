package vn.vungxanh.foundation.people;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CitizenNumberTest {

    @ParameterizedTest
    @CsvSource({
        "011090000123, MALE, 1990, 11",
        "011190000123, FEMALE, 1990, 11",
        "024205000123, MALE, 2005, 24",
        "077312999999, FEMALE, 2012, 77",
        "022000000001, MALE, 1900, 22",
        "001499000001, MALE, 2199, 01",
        "001501000001, FEMALE, 2101, 01"
    })
    void theDigitsTellSexYearAndProvince(String text, Sex sex, int year, String province) {
        var number = CitizenNumber.parse(text).orElseThrow();
        assertThat(number.sex()).isEqualTo(sex);
        assertThat(number.birthYear()).isEqualTo(year);
        assertThat(number.provinceCode()).isEqualTo(province);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "123456789", "112345678901", "0110900001234", "01109000012a", "1.2345E+11"})
    void othersAreNoCitizenNumbers(String text) {
        assertThat(CitizenNumber.parse(text)).isEmpty();
    }

    @Test
    void anOldCardAndAPassportAreOtherDocuments() {
        assertThat(CitizenNumber.isOtherDocument("040123456")).isTrue();
        assertThat(CitizenNumber.isOtherDocument("B1234567")).isTrue();
        assertThat(CitizenNumber.isOtherDocument("1.2345E+11")).isFalse();
        assertThat(CitizenNumber.isOtherDocument("12345")).isFalse();
    }

    @Test
    void itIsNeverPrintedWhole() {
        var number = new CitizenNumber("011090000123");
        assertThat(number.masked()).isEqualTo("011********123");
        assertThat(number).hasToString("011********123");
        assertThat(CitizenNumber.mask("12345")).doesNotContain("1", "5");
    }
}
