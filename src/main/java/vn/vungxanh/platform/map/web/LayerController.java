package vn.vungxanh.platform.map.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.support.RequestContextUtils;
import vn.vungxanh.platform.map.FeatureWriter;
import vn.vungxanh.platform.map.MapQuery;
import vn.vungxanh.platform.map.MapViews;

/** The layers of the rooms, each behind its own authority. */
@Controller
@PreAuthorize("isAuthenticated()")
class LayerController {

    private final MapViews views;
    private final MessageSource words;
    private final Clock clock;

    LayerController(MapViews views, MessageSource words, Clock clock) {
        this.views = views;
        this.words = words;
        this.clock = clock;
    }

    @GetMapping({"/map/layers/{layer}.geojson", "/api/v1/map/layers/{layer}.geojson"})
    void layer(
            Authentication reader,
            @PathVariable String layer,
            @RequestParam Map<String, String> asked,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        var may = Authorities.of(reader);
        var query = MapQuery.read(asked, clock.instant());
        var shown = views.layer(layer, query, may);
        var what = views.request(query, may);
        var locale = RequestContextUtils.getLocale(request);
        response.setHeader(HttpHeaders.CACHE_CONTROL, CacheControl.noStore().getHeaderValue());
        // A layer that breaks off leaves the packed answer without its end, which no reader takes for the whole.
        var out = Packed.open(request, response);
        var features = new FeatureWriter(out, key -> words.getMessage(key, null, locale), locale);
        shown.features(what, features);
        features.close();
        out.close();
    }
}
