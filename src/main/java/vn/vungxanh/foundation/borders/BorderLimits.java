package vn.vungxanh.foundation.borders;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;

/**
 * How much of a file is read. A corner takes 16 bytes of memory while the file is checked, and twice that where shapes
 * are laid over each other.
 *
 * @param form what the server takes of a form: a browser without script sends the file as a part of one
 */
@Component
public record BorderLimits(
        @Value("${vungxanh.borders.most-megabytes:128}") int megabytes,
        @Value("${vungxanh.borders.most-corners:6000000}") int corners,

        @Value("${vungxanh.borders.most-corners-a-shape:1000000}")
        int cornersOfAShape,

        @Value("${spring.servlet.multipart.max-request-size:10MB}")
        DataSize form) {

    /** The country has some 14,000 units; a file with more features is no file of units. */
    static final int MOST_FEATURES = 20_000;

    static final int MOST_RINGS = 100_000;

    public long bytes() {
        return (long) megabytes << 20;
    }

    /** How large a file may be that comes without script. */
    public long megabytesOfForm() {
        return Math.min(megabytes, form.toMegabytes());
    }

    /** @throws vn.vungxanh.kernel.RuleBroken when a sender says beforehand that too much is coming */
    public void refuse(long bytesAnnounced) {
        BordersRule.TOO_LARGE.brokenIf(bytesAnnounced > bytes(), megabytes);
    }
}
