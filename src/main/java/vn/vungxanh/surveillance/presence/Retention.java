package vn.vungxanh.surveillance.presence;

import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Component;
import vn.vungxanh.kernel.Vietnam;

/** How far back the record may reach: the policy in force today. */
@Component
class Retention implements RetentionPolicy {

    record Policy(LocalDate askedOn, int days, String source) {}

    private final RetentionRepository policies;
    private final Clock clock;
    private volatile Policy asked = new Policy(LocalDate.MIN, 0, "");

    Retention(RetentionRepository policies, Clock clock) {
        this.policies = policies;
        this.clock = clock;
    }

    Policy policy() {
        var today = Vietnam.dayOf(clock.instant());
        if (!asked.askedOn().equals(today)) {
            asked = policies.inForce(today);
        }
        return asked;
    }

    @Override
    public int days() {
        return policy().days();
    }

    @Override
    public String source() {
        return policy().source();
    }

    /** The first day that may be kept. */
    LocalDate firstDay() {
        var policy = policy();
        return policy.askedOn().minusDays(policy.days());
    }
}
