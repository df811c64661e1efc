package vn.vungxanh.demonstration;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import vn.vungxanh.foundation.access.ActingAs;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.foundation.adminunits.Unit;
import vn.vungxanh.foundation.adminunits.Units;
import vn.vungxanh.kernel.Vietnam;
import vn.vungxanh.territory.declarations.Answers;
import vn.vungxanh.territory.declarations.Channel;
import vn.vungxanh.territory.declarations.DeclarationFilter;
import vn.vungxanh.territory.declarations.DeclarationQueries;
import vn.vungxanh.territory.declarations.Declarations;
import vn.vungxanh.territory.declarations.FieldSets;
import vn.vungxanh.territory.declarations.Kind;
import vn.vungxanh.territory.declarations.NewDeclaration;

/** What the people of the province declared of their health in the last twelve days, and how far the communes have come. */
@Component
@Profile("demonstration")
@Order(115)
class Declaring implements ApplicationRunner {

    private static final int DAYS = 12;
    private static final int ONE_IN = 3;
    private static final int AT_ONCE = 500;

    private final Loading loading;
    private final Declarations declarations;
    private final DeclarationQueries queries;
    private final Calling calling;
    private final FieldSets sets;
    private final Units units;
    private final Clock clock;
    private final long seed;

    Declaring(
            Loading loading,
            Declarations declarations,
            DeclarationQueries queries,
            Calling calling,
            FieldSets sets,
            Units units,
            Clock clock,
            @Value("${vungxanh.demonstration.seed:88}") long seed) {
        this.loading = loading;
        this.declarations = declarations;
        this.queries = queries;
        this.calling = calling;
        this.sets = sets;
        this.units = units;
        this.clock = clock;
        this.seed = seed;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        var scope = loading.scope();
        ActingAs.run(scope, () -> {
            if (!declared(scope)) {
                declare(scope);
            }
        });
    }

    /** Somebody may have declared while the province was still being loaded. */
    private boolean declared(Scope scope) {
        var own = DeclarationFilter.of(scope.home(), clock.instant(), DeclarationFilter.Show.ALL);
        return queries.count(scope, own) >= AT_ONCE;
    }

    private void declare(Scope scope) {
        var now = clock.instant();
        var communes = new HashMap<String, Unit>();
        var all = new ArrayList<NewDeclaration>();
        for (var resident : Outbreak.of(seed).residents()) {
            if (resident.number() % ONE_IN == 0) {
                var commune = communes.computeIfAbsent(
                        resident.commune(),
                        code -> units.byCode(code, Vietnam.dayOf(now)).orElseThrow());
                all.add(declaration(resident, commune, now));
            }
        }
        for (var from = 0; from < all.size(); from += AT_ONCE) {
            declarations.declareAll(all.subList(from, Math.min(all.size(), from + AT_ONCE)));
        }
        calling.through(scope, now);
    }

    /** More of them lately; nobody at night. */
    private NewDeclaration declaration(Resident resident, Unit commune, Instant now) {
        var chance = new Random(seed * 31 + resident.number());
        var ago = (int) (DAYS * Math.pow(chance.nextDouble(), 1.7));
        var day = Vietnam.dayOf(now).minusDays(ago);
        var at = Vietnam.startOf(day).plus(Duration.ofMinutes(5 * 60 + chance.nextInt(16 * 60)));
        at = at.isBefore(now) ? at : at.minus(Duration.ofDays(1));
        var dice = chance.nextInt(100);
        var kind = dice < 62 ? Kind.POPULATION : dice < 97 ? Kind.DOMESTIC : Kind.ENTRY;
        var set = sets.inForce(kind, Vietnam.dayOf(at));
        var asked = set.fields().stream().map(field -> field.id()).collect(Collectors.toSet());
        var answers = answers(resident, commune, kind, chance);
        answers.keySet().retainAll(asked);
        var byStaff = chance.nextInt(5) == 0;
        return new NewDeclaration(
                UUID.nameUUIDFromBytes(("declaration " + resident.number()).getBytes(StandardCharsets.UTF_8)),
                kind,
                set.id(),
                byStaff ? Channel.STAFF : Channel.PAGE,
                commune.id(),
                new Answers(answers),
                at,
                byStaff ? "xa" + commune.code() : null,
                null);
    }

    private static Map<String, String> answers(Resident resident, Unit commune, Kind kind, Random chance) {
        var said = new HashMap<String, String>();
        said.put("forWhom", resident.birthYear() > 2006 ? "OTHER" : "SELF");
        said.put("fullName", resident.name());
        said.put(
                "birth",
                resident.bornOn() == null
                        ? Integer.toString(resident.birthYear())
                        : resident.bornOn().toString());
        said.put("sex", resident.woman() ? "FEMALE" : "MALE");
        said.put("unit", commune.code());
        said.put("hamlet", resident.hamlet());
        putIfKnown(said, "document", resident.citizenNumber());
        putIfKnown(said, "phone", resident.phone());
        said.put("caseContact", chance.nextInt(140) == 0 ? "YES" : "NO");
        said.put("areaContact", chance.nextInt(60) == 0 ? "YES" : "NO");
        said.put("sickContact", chance.nextInt(90) == 0 ? "YES" : "NO");
        var signs = signs(chance);
        said.put("symptoms", String.join(",", signs));
        if (kind != Kind.POPULATION && chance.nextInt(12) == 0) {
            said.put("places", chance.nextInt(3) == 0 ? "xã Si Pa Phìn" : "Thành phố Điện Biên Phủ");
        }
        if (kind == Kind.ENTRY) {
            said.put("gate", "Tây Trang");
            said.put("cameFrom", "Lào");
            said.put("enteredOn", "2021-05-" + (10 + chance.nextInt(10)));
        }
        return said;
    }

    private static List<String> signs(Random chance) {
        var signs = new ArrayList<String>();
        if (chance.nextInt(40) == 0) {
            signs.add("FEVER");
        }
        if (chance.nextInt(28) == 0) {
            signs.add("COUGH");
        }
        if (chance.nextInt(500) == 0) {
            signs.add("BREATHLESS");
        }
        if (chance.nextInt(45) == 0) {
            signs.add("SORE_THROAT");
        }
        return signs;
    }

    private static void putIfKnown(Map<String, String> said, String field, @Nullable String value) {
        if (value != null) {
            said.put(field, value);
        }
    }
}
