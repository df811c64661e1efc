package vn.vungxanh.foundation.people;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PhoneNumberTest {

    @ParameterizedTest
    @CsvSource({
        "0912345678, 0912345678",
        "+84 91 234 56 78, 0912345678",
        "84912345678, 0912345678",
        "0084912345678, 0912345678",
        "912345678, 0912345678",
        "0912.345.678, 0912345678",
        "01687654321, 0387654321",
        "01201234567, 0701234567",
        "01991234567, 0591234567",
        "+841687654321, 0387654321",
        "0215 3825 555, 02153825555",
        "+856 20 5555 1234, +8562055551234"
    })
    void itIsReadAsItIsDialledToday(String typed, String number) {
        assertThat(PhoneNumber.parse(typed)).map(PhoneNumber::value).contains(number);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "không có", "113", "0000000000", "09123456789", "=HYPERLINK(1)"})
    void othersAreNoTelephoneNumbers(String typed) {
        assertThat(PhoneNumber.parse(typed)).isEmpty();
    }
}
