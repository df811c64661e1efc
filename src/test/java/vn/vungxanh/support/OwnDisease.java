package vn.vungxanh.support;

import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A notifiable disease that no other test of this run has, so that its figures are the test's own. */
public final class OwnDisease {

    private static final ConcurrentLinkedQueue<String> FREE = new ConcurrentLinkedQueue<>(Stream.of(
                    IntStream.rangeClosed(1, 46).mapToObj("QD97-W-%02d"::formatted),
                    Stream.of("01", "03", "04", "05", "06", "07", "08").map("QD97-A-"::concat),
                    Stream.of("02", "04", "05", "06", "07", "08").map("QD97-B-"::concat))
            .flatMap(codes -> codes)
            .toList());

    private OwnDisease() {}

    public static String next() {
        var code = FREE.poll();
        if (code == null) {
            throw new IllegalStateException("more tests want a disease of their own than there are free ones");
        }
        return code;
    }
}
