package vn.vungxanh.demonstration;

import java.time.Instant;
import java.util.UUID;
import vn.vungxanh.surveillance.tracing.Exposure;
import vn.vungxanh.surveillance.tracing.Setting;

/** A declared exposure: from a case to a contact, or from a contact to a contact of the contact. */
record Meeting(
        UUID id, Resident from, Resident to, Patient root, Setting setting, Exposure exposure, Instant identifiedAt) {}
