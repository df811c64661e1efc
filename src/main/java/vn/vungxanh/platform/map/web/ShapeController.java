package vn.vungxanh.platform.map.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.context.request.ServletWebRequest;
import vn.vungxanh.platform.map.MapGround;
import vn.vungxanh.platform.map.MapQuery;

/** The shapes of units: public facts for whoever is signed in, kept packed, and sent once for each version. */
@Controller
@PreAuthorize("isAuthenticated()")
class ShapeController {

    private static final int MOST_KEPT = 64;
    private static final int FINEST = 2;

    private final MapGround ground;
    private final Clock clock;
    private final Map<String, byte[]> kept = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, byte[]> eldest) {
            return size() > MOST_KEPT;
        }
    };

    ShapeController(MapGround ground, Clock clock) {
        this.ground = ground;
        this.clock = clock;
    }

    @GetMapping({"/map/ground.geojson", "/api/v1/map/ground.geojson"})
    void shapes(
            @RequestParam Map<String, String> words,
            @RequestParam(defaultValue = "0") int detail,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        var query = MapQuery.read(words, clock.instant());
        var on = query.lastDay();
        var place = ground.place(query.unit(), on);
        var parts = query.parts() == null ? MapGround.Parts.BELOW : query.parts();
        var fine = Math.max(0, Math.min(FINEST, detail));
        var version = ground.version(place, parts, on, fine);
        response.setHeader(
                HttpHeaders.CACHE_CONTROL, CacheControl.noCache().cachePrivate().getHeaderValue());
        if (new ServletWebRequest(request, response).checkNotModified(version)) {
            return;
        }
        var packed = find(version);
        if (packed == null) {
            var bytes = new ByteArrayOutputStream();
            try (var zip = new GZIPOutputStream(bytes)) {
                ground.shapes(place, parts, on, fine, zip);
            }
            packed = bytes.toByteArray();
            keep(version, packed);
        }
        response.setContentType(Packed.GEO_JSON);
        response.setHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING);
        if (Packed.understands(request)) {
            response.setHeader(HttpHeaders.CONTENT_ENCODING, "gzip");
            response.setContentLength(packed.length);
            response.getOutputStream().write(packed);
        } else {
            ground.shapes(place, parts, on, fine, response.getOutputStream());
        }
    }

    private byte @org.jspecify.annotations.Nullable [] find(String version) {
        synchronized (kept) {
            return kept.get(version);
        }
    }

    private void keep(String version, byte[] packed) {
        synchronized (kept) {
            kept.put(version, packed);
        }
    }
}
