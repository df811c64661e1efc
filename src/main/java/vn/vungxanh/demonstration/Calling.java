package vn.vungxanh.demonstration;

import java.time.Duration;
import java.time.Instant;
import java.util.Random;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.territory.declarations.Deed;
import vn.vungxanh.territory.declarations.Finding;
import vn.vungxanh.territory.declarations.OwnDeclarations;
import vn.vungxanh.territory.declarations.Triage;
import vn.vungxanh.territory.declarations.TriageItem;

/** Communes have looked into what is older than a day; of the rest some were called, some not reached. */
@Component
@Profile("demonstration")
class Calling {

    private static final int ALL = 5_000;
    private static final int SAMPLED = 2;

    private final Triage triage;
    private final OwnDeclarations own;

    Calling(Triage triage, OwnDeclarations own) {
        this.triage = triage;
        this.own = own;
    }

    void through(Scope scope, Instant now) {
        var sampled = 0;
        for (var item : triage.list(scope, scope.home(), true, now, 1, ALL).items()) {
            var chance = new Random(item.declaration().getLeastSignificantBits());
            if (item.waited(now).compareTo(Duration.ofHours(26)) > 0) {
                if (sampled < SAMPLED
                        && item.urgency() == 1
                        && own.person(item.declaration()).isPresent()) {
                    triage.sample(scope, item.declaration(), item.version(), "Sốt, có tiếp xúc: lấy mẫu hôm nay");
                    sampled++;
                } else {
                    close(scope, item, chance);
                }
            } else if (chance.nextInt(4) == 0) {
                var what = chance.nextBoolean() ? Deed.What.CALLED : Deed.What.NOT_REACHED;
                triage.check(scope, item.declaration(), item.version(), what, null);
            }
        }
    }

    private void close(Scope scope, TriageItem item, Random chance) {
        var dice = chance.nextInt(20);
        var finding = dice < 13
                ? Finding.ORDINARY
                : dice < 16 ? Finding.NO_SYMPTOMS : dice < 18 ? Finding.WATCHED : Finding.MISTAKE;
        triage.close(scope, item.declaration(), item.version(), finding, null);
    }
}
