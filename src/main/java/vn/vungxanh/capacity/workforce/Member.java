package vn.vungxanh.capacity.workforce;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Somebody of the workforce by name: personal data. */
public record Member(
        MemberId id,
        NewMember facts,
        @Nullable LocalDate to,
        int version,
        @Nullable Away away) {}
