package vn.vungxanh.foundation.citizens;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the rooms know of one person, for that person. */
public record OwnFile(
        UUID person,
        String name,
        @Nullable Integer birthYear,
        String place,
        @Nullable String maskedNationalId,
        List<Section> sections,
        List<Wish> wishes) {

    public record Section(String titleKey, List<OwnRecord> records) {}
}
