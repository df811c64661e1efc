package vn.vungxanh.surveillance.traces;

import java.util.Comparator;
import java.util.UUID;
import vn.vungxanh.surveillance.copresence.Basis;
import vn.vungxanh.surveillance.copresence.Contact;
import vn.vungxanh.surveillance.copresence.Tier;

/**
 * A person in the answer.
 *
 * @param unit where the person lives; {@link #NOWHERE} when the register does not say
 * @param high a contact of level 1 who should be kept apart from those of low risk
 */
record Traced(UUID person, int unit, Contact contact, boolean high) {

    static final int NOWHERE = Integer.MIN_VALUE;

    /** The nearest and most certain first, then the riskiest. */
    static final Comparator<Traced> ORDER = Comparator.comparingInt(Traced::level)
            .thenComparing(Traced::tier)
            .thenComparing(Comparator.comparingLong(Traced::score).reversed())
            .thenComparing(Traced::person);

    int number() {
        return contact.person();
    }

    int level() {
        return contact.level();
    }

    Tier tier() {
        return contact.tier();
    }

    Basis basis() {
        return contact.best().basis();
    }

    long score() {
        return contact.score();
    }

    /** Of two records of one person: quarantine before notice, then the shorter chain, then the higher score. */
    static Traced stronger(Traced one, Traced other) {
        var order = Comparator.comparing(Traced::tier)
                .thenComparingInt(Traced::level)
                .thenComparing(Comparator.comparingLong(Traced::score).reversed())
                .thenComparingInt(Traced::number);
        return order.compare(one, other) <= 0 ? one : other;
    }
}
