package vn.vungxanh.care.treatment;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How an admission should have been entered. */
public record Correction(
        int version,
        Instant admittedAt,
        @Nullable LocalDate expectedOn,
        boolean pregnant,
        List<String> comorbidities,
        String reason) {

    public Correction {
        comorbidities = List.copyOf(comorbidities);
    }
}
