package vn.vungxanh.platform.map;

import java.io.OutputStream;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;
import vn.vungxanh.kernel.Vietnam;

/** A GeoJSON collection of features (RFC 7946), written as it goes. Coordinates to five digits: one metre. */
public final class FeatureWriter implements AutoCloseable {

    private static final JsonFactory FACTORY = new JsonFactory();
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("HH:mm dd/MM/yyyy");
    private static final int DIGITS = 5;
    private static final Locale VIETNAMESE = Locale.forLanguageTag("vi-VN");

    /** The message of a key in the reader's language. */
    public interface Words {
        String of(String key);
    }

    private final JsonGenerator json;
    private final Words words;
    private final NumberFormat numbers;

    public FeatureWriter(OutputStream out, Words words) {
        this(out, words, VIETNAMESE);
    }

    /** @param language of whoever reads: 1.234,5 in Vietnamese is 1,234.5 in English */
    public FeatureWriter(OutputStream out, Words words, Locale language) {
        this.words = words;
        numbers = NumberFormat.getNumberInstance("en".equals(language.getLanguage()) ? Locale.ENGLISH : VIETNAMESE);
        json = FACTORY.createGenerator(ObjectWriteContext.empty(), out);
        json.writeStartObject();
        json.writeStringProperty("type", "FeatureCollection");
        json.writeArrayPropertyStart("features");
    }

    /** Longitude first, as GeoJSON has it. */
    public void point(String id, double longitude, double latitude, Traits traits) {
        write(
                id,
                "{\"type\":\"Point\",\"coordinates\":[" + GeoJson.number(longitude, DIGITS) + ","
                        + GeoJson.number(latitude, DIGITS) + "]}",
                traits);
    }

    public void shape(String id, Geometry shape, Traits traits) {
        write(id, GeoJson.write(shape, DIGITS), traits);
    }

    /** @param geoJson a geometry that was checked when it was stored, such as {@link DrawnArea#geoJson()} */
    public void shape(String id, String geoJson, Traits traits) {
        write(id, geoJson, traits);
    }

    private void write(String id, String geometry, Traits traits) {
        json.writeStartObject();
        json.writeStringProperty("type", "Feature");
        json.writeStringProperty("id", id);
        json.writeName("geometry");
        json.writeRawValue(geometry);
        json.writeObjectPropertyStart("properties");
        json.writeStringProperty("title", traits.title());
        given("href", traits.href());
        given("from", traits.from() == null ? null : traits.from().toString());
        given("to", traits.to() == null ? null : traits.to().toString());
        given("count", traits.count());
        given("capacity", traits.capacity());
        given("level", traits.level() == null ? null : traits.level().longValue());
        given("number", traits.number() == null ? null : traits.number().longValue());
        if (!traits.notes().isEmpty()) {
            json.writeArrayPropertyStart("notes");
            for (var note : traits.notes()) {
                var value = said(note.value());
                json.writeString(value == null ? words.of(note.key()) : words.of(note.key()) + ": " + value);
            }
            json.writeEndArray();
        }
        json.writeEndObject();
        json.writeEndObject();
    }

    private void given(String name, @Nullable String value) {
        if (value != null) {
            json.writeStringProperty(name, value);
        }
    }

    private void given(String name, @Nullable Long value) {
        if (value != null) {
            json.writeNumberProperty(name, value);
        }
    }

    private @Nullable String said(@Nullable Object value) {
        if (value instanceof LocalDate day) {
            return DAY.format(day);
        }
        if (value instanceof Instant instant) {
            return MINUTE.format(instant.atZone(Vietnam.ZONE));
        }
        if (value instanceof Number number) {
            return numbers.format(number);
        }
        return value == null ? null : value.toString();
    }

    /** Ends the collection; the stream below stays open. */
    @Override
    public void close() {
        json.writeEndArray();
        json.writeEndObject();
        json.flush();
    }
}
