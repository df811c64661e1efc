package vn.vungxanh.territory.declarations;

import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.springframework.context.ApplicationContext;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;
import vn.vungxanh.foundation.access.ActingAs;
import vn.vungxanh.foundation.access.HouseStaff;
import vn.vungxanh.foundation.access.Role;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.foundation.adminunits.Unit;
import vn.vungxanh.foundation.adminunits.UnitLevel;
import vn.vungxanh.foundation.adminunits.Units;
import vn.vungxanh.kernel.Vietnam;

/** People of one commune of today who declare, each under a name of their own. */
final class Citizen {

    private static final AtomicInteger NUMBER = new AtomicInteger();

    final ApplicationContext house;
    final HouseStaff staff;
    final Unit commune;

    Citizen(ApplicationContext house) {
        this.house = house;
        this.staff = HouseStaff.of(house);
        var units = bean(Units.class);
        var today = Vietnam.dayOf(bean(Clock.class).instant());
        this.commune = units.search("si pa phin", today, 10).stream()
                .filter(unit -> unit.level() == UnitLevel.COMMUNE)
                .findFirst()
                .orElseThrow();
    }

    <T> T bean(Class<T> type) {
        return house.getBean(type);
    }

    /** The office of the old commune, whose jurisdiction may not reach the new one: the province sees all. */
    Scope province() {
        return staff.scope("11", Role.EPIDEMIOLOGIST);
    }

    <T> T as(Scope scope, Function<Scope, T> work) {
        return ActingAs.call(scope, () -> bean(TransactionTemplate.class).execute(t -> work.apply(scope)));
    }

    /** Well, and met nobody. */
    Map<String, Object> well() {
        var all = new LinkedHashMap<String, Object>();
        all.put("id", UUID.randomUUID().toString());
        all.put("kind", "DOMESTIC");
        all.put("fullName", "Giàng A " + word());
        all.put("birth", "1988-03-08");
        all.put("sex", "MALE");
        all.put("unit", commune.code());
        all.put("hamlet", "Bản Thử");
        all.put("caseContact", "NO");
        all.put("areaContact", "NO");
        all.put("sickContact", "NO");
        return all;
    }

    Map<String, Object> with(String field, Object value) {
        var all = well();
        all.put(field, value);
        return all;
    }

    Map<String, Object> feverish() {
        return with("symptoms", List.of("FEVER", "COUGH"));
    }

    MockHttpServletRequestBuilder send(Map<String, Object> declaration) {
        return send(bean(JsonMapper.class).writeValueAsString(declaration));
    }

    static MockHttpServletRequestBuilder send(String body) {
        return post("/api/v1/declarations")
                .contentType(MediaType.APPLICATION_JSON)
                .content(body);
    }

    /** Through the door itself. */
    Taken declare(Map<String, Object> declaration) {
        return bean(Declarations.class).declare(read(declaration));
    }

    NewDeclaration read(Map<String, Object> declaration) {
        var raw = new LinkedHashMap<String, String>();
        declaration.forEach((name, value) -> raw.put(
                name,
                value instanceof List<?> list
                        ? String.join(",", list.stream().map(Object::toString).toList())
                        : value.toString()));
        var id = UUID.fromString(raw.remove("id"));
        var kind = Kind.valueOf(raw.remove("kind"));
        var now = bean(Clock.class).instant();
        var set = bean(FieldSets.class).inForce(kind, Vietnam.dayOf(now));
        var checked = bean(AnswerChecks.class).check(set, raw, Vietnam.dayOf(now));
        if (!checked.problems().isEmpty()) {
            throw new IllegalArgumentException(checked.problems().toString());
        }
        return new NewDeclaration(id, kind, set.id(), Channel.API, commune.id(), checked.answers(), now, null, null);
    }

    Declaration kept(UUID id) {
        return as(province(), scope -> bean(DeclarationQueries.class).open(scope, id));
    }

    TriageItem queued(UUID id) {
        return as(province(), scope -> bean(Triage.class).open(scope, id));
    }

    static String word() {
        var word = new StringBuilder();
        for (var letter :
                Long.toString(System.nanoTime() + NUMBER.incrementAndGet(), 26).toCharArray()) {
            word.append((char) ('a' + Character.digit(letter, 36)));
        }
        return Character.toUpperCase(word.charAt(0)) + word.substring(1);
    }
}
