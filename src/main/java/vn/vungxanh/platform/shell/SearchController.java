package vn.vungxanh.platform.shell;

import java.util.Comparator;
import java.util.List;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;

/** The one search box over everything that the reader may see. */
@Controller
@PreAuthorize("isAuthenticated()")
public class SearchController {

    private static final int HITS_A_SOURCE = 8;
    private static final int LONGEST_TEXT = 100;

    private final List<SearchSource> sources;

    SearchController(List<SearchSource> sources) {
        this.sources = sources.stream()
                .sorted(Comparator.comparingInt(SearchSource::order))
                .toList();
    }

    @GetMapping("/search")
    String search(
            @RequestParam(defaultValue = "") String q,
            @RequestHeader(name = "HX-Request", defaultValue = "false") boolean fragment,
            Model model) {
        var text = q.strip().substring(0, Math.min(q.strip().length(), LONGEST_TEXT));
        model.addAttribute("text", text);
        model.addAttribute("groups", text.isEmpty() ? List.of() : groupsFor(text));
        return fragment ? "shell/hits" : "shell/search";
    }

    private List<Group> groupsFor(String text) {
        return sources.stream()
                .map(source -> new Group(source.titleKey(), source.search(text, HITS_A_SOURCE)))
                .filter(group -> !group.hits().isEmpty())
                .toList();
    }

    public record Group(String titleKey, List<SearchSource.Hit> hits) {}
}
