package vn.vungxanh.platform.map.web;

import java.time.Clock;
import java.util.Map;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.vungxanh.platform.map.MapData;
import vn.vungxanh.platform.map.MapQuery;
import vn.vungxanh.platform.map.MapViews;

/** The page of the map and the counts that its slider plays. */
@Controller
@PreAuthorize("hasAuthority('VIEW_FIGURES')")
class MapController {

    private final MapViews views;
    private final Clock clock;

    MapController(MapViews views, Clock clock) {
        this.views = views;
        this.clock = clock;
    }

    @GetMapping("/map")
    String page(Authentication reader, @RequestParam Map<String, String> words, Model model) {
        model.addAttribute("map", views.view(MapQuery.read(words, clock.instant()), Authorities.of(reader)));
        return "map/page";
    }

    @GetMapping({"/map/data", "/api/v1/map/data"})
    ResponseEntity<MapData> data(Authentication reader, @RequestParam Map<String, String> words) {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(views.data(MapQuery.read(words, clock.instant()), Authorities.of(reader)));
    }
}
