package vn.vungxanh.surveillance.tracing;

import vn.vungxanh.foundation.adminunits.UnitId;

/**
 * Distinct contacts in a unit and all below it.
 *
 * @param f1 people at distance 1 of a confirmed case, with those who became cases later and without those who were cases
 *     before
 * @param f1Positive F1 who became cases
 */
public record ContactFigures(UnitId unit, long f1, long f2, long f1Sampled, long f1Positive) {

    static ContactFigures none(UnitId unit) {
        return new ContactFigures(unit, 0, 0, 0, 0);
    }

    ContactFigures plus(ContactFigures other) {
        return new ContactFigures(
                unit, f1 + other.f1, f2 + other.f2, f1Sampled + other.f1Sampled, f1Positive + other.f1Positive);
    }
}
