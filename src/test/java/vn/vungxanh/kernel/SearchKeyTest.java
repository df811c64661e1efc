package vn.vungxanh.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SearchKeyTest {

    @ParameterizedTest
    @CsvSource({
        "Xã Si Pa Phìn, xa si pa phin",
        "Đặng Thị Ó, dang thi o",
        "K'Brông, k brong",
        "'  Nguyễn   Văn  Ẵm ', nguyen van am",
        "Ðiện Biên, dien bien"
    })
    void accentsMarksAndCaseDoNotMatter(String written, String key) {
        assertThat(SearchKey.of(written)).isEqualTo(key);
    }
}
