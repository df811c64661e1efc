package vn.vungxanh.surveillance.cases.web;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What is asked before a list leaves the program. */
public record CaseExport(
        long count,
        String unitName,
        Instant asOf,
        String action,
        String list,
        String reason,
        @Nullable FieldProblem problem) {}
