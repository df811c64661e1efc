package vn.vungxanh.surveillance.presence;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** Rows in PostgreSQL's binary COPY format, all of them in one buffer. */
final class BinaryCopy {

    private static final byte[] SIGNATURE = "PGCOPY\n\377\r\n\0".getBytes(StandardCharsets.ISO_8859_1);
    private static final int VISIT_BYTES = 2 + (4 + 8) * 3 + (4 + 16) + (4 + 4) * 2;
    private static final int NEARNESS_BYTES = 2 + (4 + 8) * 2 + (4 + 16) + (4 + 4) * 3 + 4 + 2;
    private static final int FRAME = SIGNATURE.length + 8 + 2;

    private final ByteBuffer rows;

    private BinaryCopy(int size) {
        rows = ByteBuffer.allocate(size);
        rows.put(SIGNATURE).putInt(0).putInt(0);
    }

    static BinaryCopy visits(Iterable<Visit> visits, int count, long firstSeq) {
        var copy = new BinaryCopy(FRAME + count * VISIT_BYTES);
        var seq = firstSeq;
        for (var visit : visits) {
            copy.visit(seq++, visit);
        }
        return copy.ended();
    }

    static BinaryCopy nearness(Iterable<Nearness> encounters, int count, long firstSeq) {
        var copy = new BinaryCopy(FRAME + count * NEARNESS_BYTES);
        var seq = firstSeq;
        for (var encounter : encounters) {
            copy.nearness(seq++, encounter);
        }
        return copy.ended();
    }

    byte[] bytes() {
        return rows.array();
    }

    int length() {
        return rows.position();
    }

    private BinaryCopy ended() {
        rows.putShort((short) -1);
        return this;
    }

    private void visit(long seq, Visit visit) {
        rows.putShort((short) 6);
        number(seq);
        number(visit.came());
        if (visit.went() == Visit.OPEN) {
            rows.putInt(-1);
        } else {
            number(visit.went());
        }
        id(visit.id());
        rows.putInt(4).putInt(visit.person());
        rows.putInt(4).putInt(visit.place());
    }

    private void nearness(long seq, Nearness met) {
        rows.putShort((short) 7);
        number(seq);
        number(met.met());
        id(met.id());
        rows.putInt(4).putInt(met.first());
        rows.putInt(4).putInt(met.second());
        rows.putInt(4).putInt(met.seconds());
        rows.putInt(2).putShort((short) met.signal());
    }

    private void number(long value) {
        rows.putInt(8).putLong(value);
    }

    private void id(EventId id) {
        rows.putInt(16).putLong(id.high()).putLong(id.low());
    }
}
