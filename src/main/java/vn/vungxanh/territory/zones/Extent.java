package vn.vungxanh.territory.zones;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Where a zone lies: named hamlets or groups of the commune, single households, an area on the map, or several of these
 * together.
 *
 * @param geoJson a Polygon or MultiPolygon geometry (RFC 7946)
 * @param typedHouseholds somebody's estimate, for what the register of people cannot count
 */
public record Extent(
        List<String> hamlets,
        List<UUID> households,
        @Nullable String geoJson,
        @Nullable Integer typedHouseholds,
        @Nullable Integer typedPeople) {

    public Extent {
        hamlets = List.copyOf(hamlets);
        households = List.copyOf(households);
    }

    public static Extent ofHamlets(String... names) {
        return new Extent(List.of(names), List.of(), null, null, null);
    }

    public Extent drawn(String polygon) {
        return new Extent(hamlets, households, polygon, typedHouseholds, typedPeople);
    }

    public Extent estimated(int inHouseholds, int people) {
        return new Extent(hamlets, households, geoJson, inHouseholds, people);
    }

    public boolean isEmpty() {
        return hamlets.isEmpty() && households.isEmpty() && geoJson == null;
    }
}
