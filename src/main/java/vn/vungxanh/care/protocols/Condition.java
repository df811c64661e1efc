package vn.vungxanh.care.protocols;

import org.jspecify.annotations.Nullable;
import vn.vungxanh.surveillance.cases.Severity;

/** What the triage looks at. */
public record Condition(Severity severity, @Nullable Integer age, boolean pregnant, boolean comorbid) {}
