package vn.vungxanh.territory.zones;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A zone of before the program, with its checkpoints and jobs; these may leave their zone open.
 *
 * @param liftedAt null where it is still in force
 */
public record PastZone(
        NewZone zone,
        @Nullable Instant liftedAt,
        @Nullable LegalDocument liftDocument,
        List<NewPost> posts,
        List<PastDisinfection> disinfections) {

    public PastZone {
        posts = List.copyOf(posts);
        disinfections = List.copyOf(disinfections);
    }

    public static PastZone inForce(NewZone zone, List<NewPost> posts, List<PastDisinfection> disinfections) {
        return new PastZone(zone, null, null, posts, disinfections);
    }
}
