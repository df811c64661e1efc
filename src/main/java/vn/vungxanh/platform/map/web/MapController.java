package vn.vungxanh.platform.map.web;

import java.time.Clock;
import java.util.Map;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.DigestUtils;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.context.request.WebRequest;
import tools.jackson.databind.json.JsonMapper;
import vn.vungxanh.platform.map.MapQuery;
import vn.vungxanh.platform.map.MapViews;

/** The page of the map and the counts that its slider plays. */
@Controller
@PreAuthorize("hasAuthority('VIEW_FIGURES')")
class MapController {

    private final MapViews views;
    private final JsonMapper json;
    private final Clock clock;

    MapController(MapViews views, JsonMapper json, Clock clock) {
        this.views = views;
        this.json = json;
        this.clock = clock;
    }

    @GetMapping("/map")
    String page(Authentication reader, @RequestParam Map<String, String> words, Model model) {
        model.addAttribute("map", views.view(MapQuery.read(words, clock.instant()), Authorities.of(reader)));
        return "map/page";
    }

    /** Counts, no persons: the reader's browser keeps them, and asks again whether they still hold. */
    @GetMapping({"/map/data", "/api/v1/map/data"})
    ResponseEntity<byte[]> data(Authentication reader, @RequestParam Map<String, String> words, WebRequest request) {
        var said = json.writeValueAsBytes(views.data(MapQuery.read(words, clock.instant()), Authorities.of(reader)));
        var version = "\"" + DigestUtils.md5DigestAsHex(said) + "\"";
        var known = request.checkNotModified(version);
        var answer = ResponseEntity.status(known ? HttpStatus.NOT_MODIFIED : HttpStatus.OK)
                .cacheControl(CacheControl.noCache().cachePrivate())
                .eTag(version)
                .contentType(MediaType.APPLICATION_JSON);
        return known ? answer.build() : answer.body(said);
    }
}
