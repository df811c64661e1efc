package vn.vungxanh.platform.map;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FeatureWriterTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {"vi; people: 1.234; expected: 3.456,5", "en; people: 1,234; expected: 3,456.5"})
    void numbersAreWrittenAsTheReaderWritesThem(String language, String whole, String part) {
        var out = new ByteArrayOutputStream();
        var features = new FeatureWriter(out, key -> key, Locale.forLanguageTag(language));
        features.point("1", 103.1, 21.9, Traits.titled("A").note("people", 1234).note("expected", 3456.5));
        features.close();

        assertThat(out.toString(StandardCharsets.UTF_8)).contains('"' + whole + '"', '"' + part + '"');
    }
}
