package vn.vungxanh.demonstration;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import vn.vungxanh.foundation.access.ActingAs;

/** Loads the demonstration province when the program first starts on a data folder. */
@Component
@Profile("demonstration")
@Order(100)
class FirstStart implements ApplicationRunner {

    private static final Logger LOG = LoggerFactory.getLogger(FirstStart.class);

    private final Loading loading;
    private final Whereabouts whereabouts;
    private final Posters posters;
    private final PublicFace face;
    private final Levels levels;
    private final Listeners listeners;
    private final SentForms forms;
    private final long seed;

    FirstStart(
            Loading loading,
            Whereabouts whereabouts,
            Posters posters,
            PublicFace face,
            Levels levels,
            Listeners listeners,
            SentForms forms,
            @Value("${vungxanh.demonstration.seed:88}") long seed) {
        this.loading = loading;
        this.whereabouts = whereabouts;
        this.posters = posters;
        this.face = face;
        this.levels = levels;
        this.listeners = listeners;
        this.forms = forms;
        this.seed = seed;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        var began = System.nanoTime();
        var scope = loading.scope();
        var loaded = ActingAs.call(scope, () -> loading.once(scope, seed));
        if (ActingAs.call(scope, loading::finished)) {
            return;
        }
        ActingAs.run(scope, () -> {
            var there = loaded.orElseGet(() -> loading.people(scope, seed));
            whereabouts.report(scope, there);
            posters.enter(scope, there, seed);
            face.show(scope);
            forms.enter(scope);
            loading.finish(scope, there);
            levels.follow(scope);
            listeners.enter(scope);
            loading.look();
        });
        LOG.info("demonstration province loaded in {} ms", (System.nanoTime() - began) / 1_000_000);
    }
}
