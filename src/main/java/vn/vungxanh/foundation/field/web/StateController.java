package vn.vungxanh.foundation.field.web;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.ServletWebRequest;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.foundation.adminunits.Units;
import vn.vungxanh.foundation.field.Devices;
import vn.vungxanh.foundation.field.Forms;
import vn.vungxanh.foundation.field.References;
import vn.vungxanh.platform.shell.SignedIn;

/** What the app must know when it finds a network: who is signed in, how to send, what to take along. */
@RestController
@PreAuthorize("hasAuthority('WORK_IN_FIELD')")
class StateController {

    private final Devices devices;
    private final Forms forms;
    private final References references;
    private final Units units;
    private final Clock clock;

    StateController(Devices devices, Forms forms, References references, Units units, Clock clock) {
        this.devices = devices;
        this.forms = forms;
        this.references = references;
        this.units = units;
        this.clock = clock;
    }

    /** A telephone that is named is registered with it. */
    @GetMapping("/field/state")
    ResponseEntity<Map<String, Object>> state(
            Scope scope,
            Authentication who,
            @RequestParam(required = false) @Nullable UUID device,
            @Nullable CsrfToken csrf) {
        var home = units.get(scope.home());
        var json = new LinkedHashMap<String, Object>();
        json.put("user", Map.of("login", scope.login(), "name", nameOf(who)));
        json.put("unit", Map.of("code", home.code(), "name", home.name()));
        if (csrf != null) {
            json.put("csrf", Map.of("header", csrf.getHeaderName(), "token", csrf.getToken()));
        }
        json.put("now", clock.instant().toString());
        if (device != null) {
            json.put("device", told(devices.meet(scope, device)));
        }
        json.put(
                "forms",
                forms.of(scope).stream()
                        .map(form -> Map.of("kind", form.kind(), "page", form.page()))
                        .toList());
        json.put("reference", references.of(scope));
        json.put("limits", Map.of("items", 50, "bytes", 200_000));
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(json);
    }

    @GetMapping("/field/reference")
    Map<String, List<String>> tables(Scope scope) {
        return Map.of("tables", references.of(scope));
    }

    /** 304 as long as nothing changed for whoever has seen it. */
    @GetMapping("/field/reference/{table}")
    @Nullable
    ResponseEntity<byte[]> table(Scope scope, @PathVariable String table, ServletWebRequest request) {
        var read = references.read(scope, table);
        if (request.checkNotModified("\"" + read.tag() + "\"")) {
            return null;
        }
        return ResponseEntity.ok()
                .cacheControl(
                        CacheControl.maxAge(0, TimeUnit.SECONDS).cachePrivate().mustRevalidate())
                .eTag("\"" + read.tag() + "\"")
                .contentType(MediaType.APPLICATION_JSON)
                .body(read.json());
    }

    private static Map<String, Object> told(Devices.Known known) {
        var json = new LinkedHashMap<String, Object>();
        json.put("id", known.device().id());
        json.put("name", known.device().name());
        json.put("state", known.device().state().name());
        json.put("highestSeq", known.device().highestSeq());
        json.put("highestStored", known.highestStored());
        json.put("missing", known.missing());
        return json;
    }

    private static String nameOf(Authentication who) {
        return who.getPrincipal() instanceof SignedIn person ? person.displayName() : who.getName();
    }
}
