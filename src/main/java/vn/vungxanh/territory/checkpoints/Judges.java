package vn.vungxanh.territory.checkpoints;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.foundation.adminunits.Unit;
import vn.vungxanh.foundation.adminunits.Units;
import vn.vungxanh.kernel.Vietnam;

/** Puts the rule of the day to everybody aboard. Writes nothing. */
@Component
public class Judges {

    private final Origins origins;
    private final DecisionRules rules;
    private final RoadPosts posts;
    private final Units units;
    private final Clock clock;

    Judges(Origins origins, DecisionRules rules, RoadPosts posts, Units units, Clock clock) {
        this.origins = origins;
        this.rules = rules;
        this.posts = posts;
        this.units = units;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public Judged judge(Scope scope, NewPassage passage) {
        return judge(passage, posts.get(scope, passage.post()), origins.look(scope));
    }

    Origins.Sight look(Scope scope) {
        return origins.look(scope);
    }

    Judged judge(NewPassage passage, RoadPost post, Origins.Sight sight) {
        PassageChecks.check(passage, clock.instant());
        var on = Vietnam.dayOf(passage.at());
        CheckpointsRule.POST_CLOSED.brokenIf(!post.openAt(passage.at()), post.name());
        var from = from(passage.from(), on, passage.channel());
        var people = new ArrayList<Judged.Person>();
        for (var person : passage.people()) {
            var own = person.from() == null ? from : from(person.from(), on, passage.channel());
            var written = person.from() == null ? passage.from() : person.from();
            var proposed = rules.propose(new Facts(
                    on,
                    person.temperature(),
                    person.symptoms(),
                    person.testedOn(),
                    affected(own, written, person.stayed(), on, sight)));
            people.add(new Judged.Person(person, own, proposed));
        }
        return new Judged(passage, from, to(passage.to(), post, on), people);
    }

    private List<Affected> affected(
            @Nullable Unit from, String written, String stayed, LocalDate on, Origins.Sight sight) {
        var all = new ArrayList<>(sight.of(from, written, on));
        for (var place : stayed.split("[;\\n]")) {
            origins.place(place, on).ifPresent(unit -> all.addAll(sight.of(unit, place, on)));
        }
        return all;
    }

    /** Whoever stands before the officer can be asked again; what came later from paper or a telephone is kept. */
    private @Nullable Unit from(String written, LocalDate on, Channel channel) {
        var found = origins.place(written, on);
        if (found.isEmpty() && !channel.afterwards()) {
            var candidates = origins.candidates(written, on);
            throw candidates.isEmpty()
                    ? CheckpointsRule.FROM_UNKNOWN.broken(written)
                    : CheckpointsRule.FROM_AMBIGUOUS.broken(written, candidates);
        }
        return found.orElse(null);
    }

    /** The destination inside the province of the post, where somebody expects the traveller. */
    private @Nullable Unit to(String written, RoadPost post, LocalDate on) {
        var province = units.path(post.unit()).get(0);
        return units.resolve(written, province.id(), on)
                .unit()
                .or(() -> origins.place(written, on))
                .filter(unit -> units.jurisdiction(province.id()).covers(unit.id()))
                .orElse(null);
    }
}
