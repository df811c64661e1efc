package vn.vungxanh.insight.greenzone;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.vungxanh.kernel.NotFound;

/** What anybody may read: the latest edition of a unit. Editions never change, so the latest ones are kept at hand. */
@Service
@Transactional(readOnly = true)
public class PublicPages {

    private final EditionRepository editions;
    private final NoticeRepository notices;
    private final Map<String, Edition> latest = new ConcurrentHashMap<>();

    PublicPages(EditionRepository editions, NoticeRepository notices) {
        this.editions = editions;
        this.notices = notices;
    }

    /** Units with a public page. */
    public List<Edition> all() {
        return editions.published().stream().map(this::latest).toList();
    }

    /** @throws NotFound when nothing was published for that code */
    public Edition latest(String code) {
        var id = editions.latest(code).orElseThrow(() -> new NotFound("edition"));
        var known = latest.get(code);
        if (known != null && known.id().equals(id)) {
            return known;
        }
        var read = editions.read(id);
        latest.put(code, read);
        return read;
    }

    public boolean isPublished(String code) {
        return editions.latest(code).isPresent();
    }

    public List<Bulletin> bulletins(String code) {
        return notices.bulletins(code);
    }

    public List<Hotline> hotlines(String code) {
        return notices.hotlines(code);
    }
}
