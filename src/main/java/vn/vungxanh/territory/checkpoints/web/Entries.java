package vn.vungxanh.territory.checkpoints.web;

import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.foundation.adminunits.Units;
import vn.vungxanh.kernel.TimeOrderedId;
import vn.vungxanh.territory.checkpoints.Judged;
import vn.vungxanh.territory.checkpoints.PassageFilter;
import vn.vungxanh.territory.checkpoints.PassageQueries;
import vn.vungxanh.territory.checkpoints.PassageWords;
import vn.vungxanh.territory.checkpoints.PlateProvinces;
import vn.vungxanh.territory.checkpoints.RoadPost;

/** Lays out the form of a post. */
@Component
class Entries {

    private static final Duration LATELY = Duration.ofDays(14);
    private static final int CHIPS = 6;

    private final PassageQueries passages;
    private final PlateProvinces plates;
    private final Units units;
    private final Clock clock;

    Entries(PassageQueries passages, PlateProvinces plates, Units units, Clock clock) {
        this.passages = passages;
        this.plates = plates;
        this.units = units;
        this.clock = clock;
    }

    Entry fresh(Scope scope, RoadPost post) {
        var words = new HashMap<String, String>();
        words.put("id", TimeOrderedId.next(clock).toString());
        words.put("vehicle", "CAR");
        words.put("direction", "IN");
        words.put("disinfected", "true");
        words.put("count", "1");
        words.put("to", units.get(units.path(post.unit()).get(0).id()).name());
        return typed(scope, post, words, List.of(), null);
    }

    Entry typed(
            Scope scope, RoadPost post, Map<String, String> words, List<Problem> problems, @Nullable Judged judged) {
        var now = clock.instant();
        var lately = PassageFilter.of(post.unit(), now).at(post.id()).since(now.minus(LATELY));
        return new Entry(
                post,
                new PassageWords(words),
                problems,
                judged,
                passages.origins(scope, lately, CHIPS),
                plates.names(post.unit()));
    }
}
