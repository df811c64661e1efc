package vn.vungxanh.demonstration;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import vn.vungxanh.care.rounds.PastLooks;
import vn.vungxanh.foundation.access.ActingAs;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.foundation.adminunits.Units;
import vn.vungxanh.foundation.field.Devices;
import vn.vungxanh.foundation.field.Sync;
import vn.vungxanh.foundation.field.Way;
import vn.vungxanh.kernel.TimeOrderedId;

/** Four telephones of Si Pa Phìn: one has sent everything, two still hold records, one sent a form twice with other words. */
@Component
@Profile("demonstration")
@Order(130)
class Handsets implements ApplicationRunner {

    private static final String SI_PA_PHIN = "03199";
    private static final LocalDate DAY = LocalDate.of(2021, 5, 24);
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Units units;
    private final Devices devices;
    private final Sync sync;
    private final PastLooks looks;
    private final Clock clock;

    Handsets(Units units, Devices devices, Sync sync, PastLooks looks, Clock clock) {
        this.units = units;
        this.devices = devices;
        this.sync = sync;
        this.looks = looks;
        this.clock = clock;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        var commune = units.byCode(SI_PA_PHIN, DAY).orElse(null);
        if (commune == null) {
            return;
        }
        var scope = Scope.ofProgram(commune.id(), units);
        ActingAs.run(scope, () -> {
            if (devices.list(scope, commune.id()).isEmpty()) {
                report(scope);
            }
        });
    }

    private void report(Scope scope) {
        send(scope, 1, "Máy trạm y tế 1", 0, 0, Duration.ZERO, List.of());
        send(scope, 2, "Máy đội bản Tân Phong", 7, 1, Duration.ofHours(-26), List.of());
        send(scope, 3, "Máy chốt Nậm Chim", 3, 0, Duration.ZERO, List.of());
        var watched = looks.watched(scope);
        if (!watched.isEmpty()) {
            var at = clock.instant().minus(Duration.ofMinutes(20));
            var watch = watched.get(0).id().value().toString();
            for (var temperature : List.of("36,9", "38,9")) {
                var visit = visit(4, at, Map.of("watch", watch, "temperature", temperature));
                send(scope, 4, "Máy đội thăm nhà", 1, 0, Duration.ZERO, List.of(visit));
            }
        }
    }

    private void send(
            Scope scope,
            int number,
            String name,
            int highest,
            int drafts,
            Duration wrong,
            List<Map<String, Object>> items) {
        var batch = new LinkedHashMap<String, Object>();
        batch.put(
                "device", TimeOrderedId.of(Instant.parse("2021-05-10T00:00:00Z").toEpochMilli(), number, number));
        batch.put("name", name);
        batch.put("highestSeq", highest);
        batch.put("sentAt", clock.instant().plus(wrong).toString());
        batch.put("nonce", name);
        batch.put("held", Map.of("draft", drafts, "ready", highest));
        batch.put("items", new ArrayList<>(items));
        sync.take(scope, JSON.writeValueAsBytes(batch), Way.APP);
    }

    private static Map<String, Object> visit(int number, Instant at, Map<String, String> fields) {
        var payload = JSON.writeValueAsString(new java.util.TreeMap<>(fields));
        var item = new LinkedHashMap<String, Object>();
        item.put("id", TimeOrderedId.of(Instant.parse("2021-05-24T00:00:00Z").toEpochMilli(), number, 1));
        item.put("kind", "visit");
        item.put("seq", 1);
        item.put("capturedAt", at.toString());
        item.put("formVersion", 1);
        item.put("hash", sha256(payload));
        item.put("payload", payload);
        return item;
    }

    private static String sha256(String text) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
