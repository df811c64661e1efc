package vn.vungxanh.territory.checkins.web;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import vn.vungxanh.foundation.codes.QrPicture;
import vn.vungxanh.kernel.Vietnam;
import vn.vungxanh.territory.checkins.PlaceLine;
import vn.vungxanh.territory.checkins.PosterSheet;

/** What stands on a poster, in both languages at once, whoever prints it. */
final class PosterWords {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    private PosterWords() {}

    static byte[] sheet(PlaceLine line, QrPicture code, Instant until) {
        var names = Stream.of(line.place().name(), line.details().nameEn(), line.unitName())
                .filter(Objects::nonNull)
                .toList();
        return PosterSheet.pdf(
                "QUÉT MÃ KHI ĐẾN · Scan when you arrive",
                code,
                names,
                List.of(
                        "1. Mở máy ảnh của điện thoại, hướng vào mã.",
                        "Point the camera of your telephone at the code.",
                        "2. Bấm “Tôi đến đây”. Không cần cài ứng dụng.",
                        "Press “I am here”. No app is needed.",
                        "3. Không có điện thoại: báo người quản lý.",
                        "No telephone? Tell whoever runs this place.",
                        "Dùng đến / good until " + DAY.format(Vietnam.dayOf(until)) + " · Vùng Xanh"));
    }
}
