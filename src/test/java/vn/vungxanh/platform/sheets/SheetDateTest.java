package vn.vungxanh.platform.sheets;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SheetDateTest {

    private static final LocalDate TODAY = LocalDate.of(2022, 3, 1);

    @ParameterizedTest
    @CsvSource({
        "24/05/2021, 2021-05-24",
        "2/3/22, 2022-03-02",
        "2/3/57, 1957-03-02",
        "24-5-2021, 2021-05-24",
        "24.5.2021, 2021-05-24",
        "2021-05-24, 2021-05-24",
        "2021-05-24T06:00:00, 2021-05-24",
        "24/05/2021 14:30, 2021-05-24",
        "ngày 24 tháng 5 năm 2021, 2021-05-24",
        "44562, 2022-01-01"
    })
    void aDateIsReadInAllTheWaysPeopleWriteIt(String text, LocalDate day) {
        assertThat(SheetDate.parse(text, TODAY)).contains(SheetDate.of(day));
    }

    @ParameterizedTest
    @ValueSource(strings = {"năm 1957", "1957", "Nam 1957", "sinh năm 1957", "Năm sinh: 1957"})
    void aYearAloneIsKnownAsOne(String text) {
        assertThat(SheetDate.parse(text, TODAY)).contains(new SheetDate(1957, null));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "31/02/2022",
                "29/02/2021",
                "13/13/2021",
                "2565",
                "01/01/2565",
                "hôm qua",
                "",
                "1.2345E+11",
                "5/2021"
            })
    void whatIsNoDateIsNotGuessed(String text) {
        assertThat(SheetDate.parse(text, TODAY)).isEmpty();
    }

    @Test
    void excelCountsFrom1900WithADayThatNeverWasOrFrom1904() {
        assertThat(ExcelDay.of(44562, false).orElseThrow().toLocalDate()).isEqualTo(LocalDate.of(2022, 1, 1));
        assertThat(ExcelDay.of(44562 - 1462, true).orElseThrow().toLocalDate()).isEqualTo(LocalDate.of(2022, 1, 1));
        assertThat(ExcelDay.of(59, false).orElseThrow().toLocalDate()).isEqualTo(LocalDate.of(1900, 2, 28));
        assertThat(ExcelDay.of(60, false)).isEmpty();
        assertThat(ExcelDay.of(61, false).orElseThrow().toLocalDate()).isEqualTo(LocalDate.of(1900, 3, 1));
    }

    @Test
    void dateFormatsAreToldFromNumberFormats() {
        assertThat(ExcelDay.isDateFormat(14, null)).isTrue();
        assertThat(ExcelDay.isDateFormat(165, "[$-42A]dd/mm/yyyy")).isTrue();
        assertThat(ExcelDay.isDateFormat(166, "dd\\-mmm\\-yy;@")).isTrue();
        assertThat(ExcelDay.isDateFormat(167, "#,##0 \"đồng/ngày\"")).isFalse();
        assertThat(ExcelDay.isDateFormat(49, "@")).isFalse();
        assertThat(ExcelDay.isDateFormat(0, "General")).isFalse();
    }
}
