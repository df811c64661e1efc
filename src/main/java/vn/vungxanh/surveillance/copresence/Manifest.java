package vn.vungxanh.surveillance.copresence;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32C;

/**
 * What a snapshot consists of: text, one fact a line, the last line the checksum of those before it.
 *
 * @param forgetBefore seconds since 1970
 * @param sequences last sequence number of each kind
 * @param segments by kind, the oldest first
 */
record Manifest(long forgetBefore, Map<Evidence, Long> sequences, Map<Evidence, List<SegmentFiles>> segments) {
    private static final String TITLE = "vungxanh copresence 1";

    String text() {
        StringBuilder text = new StringBuilder(TITLE + "\n");
        text.append("forget ").append(forgetBefore).append('\n');
        for (Evidence kind : Evidence.values()) {
            text.append("sequence ").append(kind).append(' ');
            text.append(sequences.getOrDefault(kind, 0L)).append('\n');
            for (SegmentFiles files : segments.getOrDefault(kind, List.of())) {
                text.append("segment ").append(kind).append(' ').append(files.name());
                text.append(' ').append(text(files.leftWritten()));
                text.append(' ').append(text(files.rightWritten())).append('\n');
            }
        }
        return text + "checksum " + checksum(text.toString()) + "\n";
    }

    /** @param file is named when the text cannot be trusted */
    static Manifest parse(String text, Path file) {
        int end = text.lastIndexOf("checksum ");
        if (!text.startsWith(TITLE + "\n")
                || end < 0
                || !text.substring(end).equals("checksum " + checksum(text.substring(0, end)) + "\n")) {
            throw new BrokenSnapshot(file, "is cut off or was changed");
        }
        long forget = 0;
        Map<Evidence, Long> sequences = new EnumMap<>(Evidence.class);
        Map<Evidence, List<SegmentFiles>> segments = new EnumMap<>(Evidence.class);
        for (String line : text.substring(0, end).lines().skip(1).toList()) {
            String[] words = line.split(" ");
            if (words[0].equals("forget")) {
                forget = Long.parseLong(words[1]);
            } else if (words[0].equals("sequence")) {
                sequences.put(Evidence.valueOf(words[1]), Long.parseLong(words[2]));
            } else {
                segments.computeIfAbsent(Evidence.valueOf(words[1]), none -> new ArrayList<>())
                        .add(new SegmentFiles(words[2], written(words[3], words[4]), written(words[5], words[6])));
            }
        }
        return new Manifest(forget, sequences, segments);
    }

    List<String> files() {
        return segments.values().stream()
                .flatMap(List::stream)
                .flatMap(files -> files.names().stream())
                .toList();
    }

    private static String text(ListFile.Written written) {
        return written.length() + " " + Long.toHexString(written.checksum());
    }

    private static ListFile.Written written(String length, String checksum) {
        return new ListFile.Written(Long.parseLong(length), Long.parseLong(checksum, 16));
    }

    private static String checksum(String text) {
        CRC32C checksum = new CRC32C();
        checksum.update(text.getBytes(StandardCharsets.UTF_8));
        return Long.toHexString(checksum.getValue());
    }
}
