package vn.vungxanh.surveillance.cases;

import java.time.LocalDate;
import java.util.UUID;

/** The illness ended, or was none: discarded when there is no outcome. */
public record CaseClosed(UUID caseId, LocalDate on) {}
