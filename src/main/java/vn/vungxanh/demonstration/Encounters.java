package vn.vungxanh.demonstration;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import vn.vungxanh.kernel.Vietnam;
import vn.vungxanh.surveillance.tracing.Evidence;
import vn.vungxanh.surveillance.tracing.Exposure;
import vn.vungxanh.surveillance.tracing.Setting;

/** How people meet: in class, at work, on the market, at home. */
final class Encounters {

    private static final List<Setting> OF_GROWN_UPS = List.of(
            Setting.WORKPLACE,
            Setting.WORKPLACE,
            Setting.MARKET,
            Setting.NEIGHBOUR,
            Setting.NEIGHBOUR,
            Setting.GATHERING,
            Setting.TRANSPORT,
            Setting.HEALTHCARE);

    private final Chance chance;

    Encounters(Chance chance) {
        this.chance = chance;
    }

    static boolean pupil(Resident person) {
        var age = Population.YEAR - person.birthYear();
        return age >= 6 && age <= 15;
    }

    Setting settingFor(Resident person, String cluster) {
        if (cluster.equals("NEIGHBOURS")) {
            return chance.in100(60) ? Setting.NEIGHBOUR : pupil(person) ? Setting.SCHOOL : Setting.MARKET;
        }
        return pupil(person) ? Setting.SCHOOL : chance.of(OF_GROWN_UPS);
    }

    /** Inside the infectious period of the case, before somebody looked for its contacts. */
    Exposure withCase(Patient patient, Setting setting, Instant identified) {
        var opens = Vietnam.startOf(patient.anchorOn().minusDays(3)).plus(Duration.ofHours(6));
        var closes = patient.sampledAt().isBefore(identified) ? patient.sampledAt() : identified;
        if (setting == Setting.HOUSEHOLD) {
            return exposure(opens, closes, setting);
        }
        var from = byDay(chance.between(opens, closes.minus(Duration.ofHours(6))), opens, closes);
        return exposure(from, from.plus(Duration.ofMinutes(minutes(setting))), setting);
    }

    /** From the day on which the contact may have been infected until somebody found the contact. */
    Exposure withContact(Meeting first, Setting setting) {
        var opens = first.exposure().from().plus(Duration.ofHours(2));
        var closes = first.identifiedAt().minus(Duration.ofMinutes(30));
        if (setting == Setting.HOUSEHOLD) {
            return exposure(opens, closes.isBefore(opens) ? opens : closes, setting);
        }
        var from = byDay(chance.between(opens, closes.minus(Duration.ofHours(4))), opens, closes);
        return exposure(from, from.plus(Duration.ofMinutes(minutes(setting))), setting);
    }

    /** Classes, markets and work are between seven and five, as far as the period allows. */
    private Instant byDay(Instant at, Instant opens, Instant closes) {
        var midnight = Vietnam.startOf(Vietnam.dayOf(at));
        var day = midnight.plus(Duration.ofMinutes(chance.between(7 * 60, 17 * 60)));
        return day.isBefore(opens) || !day.isBefore(closes.minus(Duration.ofHours(1))) ? at : day;
    }

    private Exposure exposure(Instant from, Instant to, Setting setting) {
        var inside = setting == Setting.HOUSEHOLD
                || setting == Setting.SCHOOL
                || setting == Setting.HEALTHCARE
                || setting == Setting.TRANSPORT;
        var distance = inside ? null : Double.valueOf(chance.between(5, 20) / 10.0);
        var masked = setting == Setting.HOUSEHOLD ? Boolean.FALSE : chance.in100(70) ? chance.in100(35) : null;
        return new Exposure(
                from,
                to,
                distance,
                null,
                inside,
                masked,
                null,
                null,
                setting == Setting.HEALTHCARE ? true : null,
                setting == Setting.HEALTHCARE ? chance.in100(50) : null,
                evidence(setting));
    }

    private Evidence evidence(Setting setting) {
        return switch (setting) {
            case HOUSEHOLD -> Evidence.HOUSEHOLD;
            case SCHOOL -> chance.in100(85) ? Evidence.ROSTER : Evidence.INTERVIEW;
            case WORKPLACE, HEALTHCARE -> chance.in100(50) ? Evidence.ROSTER : Evidence.INTERVIEW;
            case MARKET, TRANSPORT -> chance.in100(12) ? Evidence.BLUETOOTH : Evidence.INTERVIEW;
            default -> Evidence.INTERVIEW;
        };
    }

    private int minutes(Setting setting) {
        return switch (setting) {
            case SCHOOL, WORKPLACE -> chance.between(90, 260);
            case GATHERING, TRANSPORT -> chance.between(30, 240);
            default -> chance.between(3, 75);
        };
    }
}
