package vn.vungxanh.insight.templates;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One line of a template's history. */
public record TemplateVersion(
        UUID id, @Nullable String unitCode, LocalDate validFrom, String name, Instant savedAt, String savedBy) {}
