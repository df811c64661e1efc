package vn.vungxanh.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DateTimeException;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class VietnamTest {

    @ParameterizedTest
    @CsvSource({
        "2021-05-24T06:00:00+07:00, 2021-05-23T23:00:00Z",
        "2021-05-24T06:00:00 07:00, 2021-05-23T23:00:00Z",
        "2021-05-23T23:00:00Z, 2021-05-23T23:00:00Z",
        "2021-05-24T06:00, 2021-05-23T23:00:00Z",
        "2021-05-24, 2021-05-24T16:59:59Z"
    })
    void anInstantIsReadAsItIsWritten(String written, Instant meant) {
        assertThat(Vietnam.instant(written)).isEqualTo(meant);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "hôm qua", "24/05/2021", "2021-02-30", "2021-05-24T25:00"})
    void whatIsNoInstantIsRefused(String written) {
        assertThatThrownBy(() -> Vietnam.instant(written)).isInstanceOf(DateTimeException.class);
    }

    @Test
    void theDayBeginsSevenHoursBeforeGreenwich() {
        assertThat(Vietnam.dayOf(Instant.parse("2021-05-23T17:00:00Z")).toString())
                .isEqualTo("2021-05-24");
    }

    @Test
    void aYearThatNobodyMeansIsNotRead() {
        for (var written :
                new String[] {"9999-12-31", "0001-01-01", "+999999999-12-31T00:00:00Z", "-999999999-01-01T00:00:00Z"}) {
            assertThatThrownBy(() -> Vietnam.instant(written)).isInstanceOf(DateTimeException.class);
        }
    }
}
