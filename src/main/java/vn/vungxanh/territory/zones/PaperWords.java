package vn.vungxanh.territory.zones;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.vungxanh.kernel.Vietnam;

/** How a decision says kinds, hours and extents; official documents are Vietnamese whoever reads the page. */
final class PaperWords {

    private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("HH 'giờ' mm 'phút ngày' dd/MM/yyyy");

    private PaperWords() {}

    static String extent(ZoneLine line) {
        var zone = line.zone();
        var parts = new ArrayList<String>();
        if (!zone.extent().hamlets().isEmpty()) {
            parts.add(String.join(", ", zone.extent().hamlets()));
        }
        if (!zone.extent().households().isEmpty()) {
            parts.add(zone.extent().households().size() + " hộ gia đình theo danh sách kèm theo");
        }
        if (zone.areaKm2() != null) {
            parts.add(String.format(
                    Locale.forLanguageTag("vi"), "khu vực %.2f km² theo bản đồ kèm theo", zone.areaKm2()));
        }
        var people = line.people();
        var households = line.households();
        if (people != null) {
            parts.add("%s%s%d người"
                    .formatted(
                            line.counted() ? "" : "ước tính ", households == null ? "" : households + " hộ, ", people));
        }
        return String.join("; ", parts);
    }

    static String kind(ZoneKind kind) {
        if (kind == ZoneKind.RING) {
            return "vành đai cách ly y tế";
        }
        return kind == ZoneKind.LOCKDOWN ? "vùng cách ly y tế (phong tỏa)" : "khu vực theo dõi, giám sát y tế";
    }

    static String hour(@Nullable Instant at) {
        return at == null ? "" : HOUR.format(at.atZone(Vietnam.ZONE));
    }
}
