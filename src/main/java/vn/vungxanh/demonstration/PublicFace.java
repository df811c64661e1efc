package vn.vungxanh.demonstration;

import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.insight.greenzone.Notices;
import vn.vungxanh.insight.greenzone.PublicPages;
import vn.vungxanh.insight.greenzone.Publishing;

/** What the province shows to everybody. The telephone numbers are made up. */
@Component
class PublicFace {

    private static final List<List<String>> HOTLINES = List.of(
            List.of("Sở Y tế Điện Biên (số minh họa)", "0215000001"),
            List.of("CDC Điện Biên (số minh họa)", "0215000002"),
            List.of("TTYT huyện Nậm Pồ (số minh họa)", "0215000003"));

    private final Publishing publishing;
    private final Notices notices;
    private final PublicPages pages;

    PublicFace(Publishing publishing, Notices notices, PublicPages pages) {
        this.publishing = publishing;
        this.notices = notices;
        this.pages = pages;
    }

    /** Done again after a start that was cut off, it changes nothing. */
    @Transactional
    void show(Scope scope) {
        if (pages.isPublished("11")) {
            return;
        }
        publishing.publish(scope);
        notices.tell(
                scope,
                "Bản tin 6 giờ ngày 24/5/2021",
                "Toàn tỉnh tiếp tục truy vết, lấy mẫu xét nghiệm các trường hợp tiếp xúc. Người về từ Bắc Ninh, Bắc Giang"
                        + " từ ngày 10/5/2021 hãy khai báo y tế và gọi trạm y tế xã.");
        HOTLINES.forEach(line -> notices.open(scope, line.get(0), line.get(1)));
    }
}
