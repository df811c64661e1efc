package vn.vungxanh.foundation.field;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** JSON of telephones: strict and bounded, numbers exact. */
final class Payloads {

    private static final int DEEPEST = 32;
    private static final int MOST_NODES = 10_000;
    private static final int LARGEST_EXPONENT = 30;
    private static final int LONGEST_TEXT = 8_000_000;

    static final JsonMapper JSON = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(DEEPEST)
                            .maxNumberLength(60)
                            .maxNameLength(200)
                            .maxStringLength(LONGEST_TEXT)
                            .build())
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build())
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private Payloads() {}

    static String hash(String payload) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(payload.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** An object with the form's fields. */
    static JsonNode read(String payload) {
        FieldRule.PAYLOAD_BAD_SIGNS.brokenIf(!writable(payload));
        JsonNode read;
        try {
            read = JSON.readTree(payload);
        } catch (JacksonException unreadable) {
            throw FieldRule.PAYLOAD_UNREADABLE.broken();
        }
        FieldRule.PAYLOAD_UNREADABLE.brokenIf(!read.isObject());
        new Walk().check(read);
        return read;
    }

    /** Whether PostgreSQL can keep it as it is: no NUL, no half of a surrogate pair. */
    static boolean writable(String text) {
        for (var n = 0; n < text.length(); n++) {
            var sign = text.charAt(n);
            if (sign == 0) {
                return false;
            }
            if (Character.isHighSurrogate(sign)) {
                if (n + 1 == text.length() || !Character.isLowSurrogate(text.charAt(n + 1))) {
                    return false;
                }
                n++;
            } else if (Character.isLowSurrogate(sign)) {
                return false;
            }
        }
        return true;
    }

    private static final class Walk {

        private int nodes;

        void check(JsonNode node) {
            FieldRule.PAYLOAD_UNREADABLE.brokenIf(++nodes > MOST_NODES);
            FieldRule.PAYLOAD_BAD_SIGNS.brokenIf(node.isString() && !writable(node.asString()));
            FieldRule.PAYLOAD_UNREADABLE.brokenIf(node.isNumber()
                    && node.isBigDecimal()
                    && Math.abs((long) node.decimalValue().scale()) > LARGEST_EXPONENT);
            if (node.isObject()) {
                node.propertyNames().forEach(name -> FieldRule.PAYLOAD_BAD_SIGNS.brokenIf(!writable(name)));
            }
            for (var part : node) {
                check(part);
            }
        }
    }
}
