package vn.vungxanh.foundation.imports;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.vungxanh.kernel.RuleBroken;
import vn.vungxanh.kernel.SearchKey;

/** Which column of a file is which column of a kind: by heading or alias, without accents, case or signs. */
final class HeaderMatch {

    private final Map<String, String> keyByName = new HashMap<>();
    private final ImportKind kind;

    HeaderMatch(ImportKind kind) {
        this.kind = kind;
        for (var column : kind.columns()) {
            column.names().forEach(name -> keyByName.putIfAbsent(SearchKey.of(name), column.key()));
        }
    }

    boolean knows(String heading) {
        return keyOf(heading) != null;
    }

    private @Nullable String keyOf(String heading) {
        var exact = keyByName.get(SearchKey.of(heading));
        if (exact != null) {
            return exact;
        }
        // "Họ và tên (viết hoa) (*)": what stands in brackets is advice
        return keyByName.get(SearchKey.of(heading.replaceAll("\\([^)]*\\)|\\*", " ")));
    }

    Map<Integer, String> proposal(List<String> headings) {
        Map<Integer, String> mapping = new TreeMap<>();
        var taken = new HashSet<String>();
        for (int i = 0; i < headings.size(); i++) {
            var key = keyOf(headings.get(i));
            if (key != null && taken.add(key)) {
                mapping.put(i, key);
            }
        }
        return mapping;
    }

    /** The mapping of a client that names headings. */
    Map<Integer, String> byHeadings(List<String> headings, Map<String, String> keyByHeading) {
        Map<Integer, String> mapping = new TreeMap<>();
        keyByHeading.forEach((heading, key) -> {
            int index = headings.indexOf(heading);
            if (index < 0) {
                throw new RuleBroken(ImportRule.UNKNOWN_COLUMN, heading);
            }
            mapping.put(index, key);
        });
        return mapping;
    }

    void requireUsable(Map<Integer, String> mapping, Map<String, String> constants) {
        var keys = new HashSet<String>(constants.keySet());
        for (var key : mapping.values()) {
            ImportRule.UNKNOWN_COLUMN.brokenIf(
                    kind.columns().stream().noneMatch(column -> column.key().equals(key)), key);
            ImportRule.COLUMN_MAPPED_TWICE.brokenIf(!keys.add(key), heading(key));
        }
        var missing = kind.columns().stream()
                .filter(column -> column.required() && !keys.contains(column.key()))
                .map(ImportColumn::vietnamese)
                .collect(Collectors.joining(", "));
        ImportRule.REQUIRED_COLUMN_NOT_MAPPED.brokenIf(!missing.isEmpty(), missing);
    }

    private String heading(String key) {
        return kind.columns().stream()
                .filter(column -> column.key().equals(key))
                .map(ImportColumn::vietnamese)
                .findFirst()
                .orElse(key);
    }

    static String fingerprint(List<String> headings) {
        var joined = headings.stream().map(SearchKey::of).collect(Collectors.joining("|"));
        return hash(joined.getBytes(StandardCharsets.UTF_8));
    }

    private static String hash(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
