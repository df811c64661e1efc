package vn.vungxanh.territory.zones;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.vungxanh.platform.sheets.ResourceTable;

@Component
public class DisinfectionNorms {

    /** Chloramine B, in % of active chlorine. */
    public static final BigDecimal CHLORAMINE_B = BigDecimal.valueOf(25);

    private final List<DisinfectionNorm> all;

    DisinfectionNorms() {
        this.all = ResourceTable.read(
                "zones/disinfection_norms.csv",
                row -> new DisinfectionNorm(
                        row.get("id"),
                        LocalDate.parse(row.get("valid_from")),
                        ResourceTable.day(row.get("valid_to")),
                        new BigDecimal(row.get("active_percent")),
                        new BigDecimal(row.get("litres_m2")),
                        row.get("name_vi"),
                        row.get("name_en"),
                        row.get("source"),
                        row.get("confidence")));
    }

    public List<DisinfectionNorm> inForce(LocalDate on) {
        return all.stream().filter(norm -> norm.inForceOn(on)).toList();
    }

    public Optional<DisinfectionNorm> find(String id) {
        return all.stream().filter(norm -> norm.id().equals(id)).findFirst();
    }
}
