package vn.vungxanh.support;

import java.util.concurrent.atomic.AtomicInteger;

/** A disease of {@code own-diseases.csv} that no other test of this run has, so that its figures are the test's own. */
public final class OwnDisease {

    private static final int MOST = 500;
    private static final AtomicInteger TAKEN = new AtomicInteger();

    private OwnDisease() {}

    public static String next() {
        var number = TAKEN.incrementAndGet();
        if (number > MOST) {
            throw new IllegalStateException("more tests want a disease of their own than there are free ones");
        }
        return "OWN-%03d".formatted(number);
    }
}
