package vn.vungxanh.care.beds;

import org.jspecify.annotations.Nullable;
import vn.vungxanh.care.facilities.BedKind;
import vn.vungxanh.care.facilities.Facility;

/**
 * A facility with a free bed for a patient.
 *
 * @param free beds of the kind that is offered
 * @param km from the patient's commune as the crow flies; none where one of the two lies nowhere
 * @param fits whether it is of the tier that the rule asks for
 */
public record Suggestion(
        Facility facility, BedKind kind, int free, @Nullable Double km, boolean fits) {}
