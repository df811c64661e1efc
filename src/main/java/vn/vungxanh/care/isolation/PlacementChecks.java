package vn.vungxanh.care.isolation;

import java.util.Objects;
import org.springframework.stereotype.Component;
import vn.vungxanh.foundation.access.AcrossBorders;
import vn.vungxanh.foundation.adminunits.UnitId;
import vn.vungxanh.kernel.Vietnam;

/** Whether somebody may be brought to a place, and in which unit it lies. */
@Component
class PlacementChecks {

    private final StayRepository stays;
    private final SiteRepository sites;
    private final BedRepository beds;
    private final CohortRepository cohorts;
    private final SurveyRepository surveys;
    private final AcrossBorders beyond;

    PlacementChecks(
            StayRepository stays,
            SiteRepository sites,
            BedRepository beds,
            CohortRepository cohorts,
            SurveyRepository surveys,
            AcrossBorders beyond) {
        this.stays = stays;
        this.sites = sites;
        this.beds = beds;
        this.cohorts = cohorts;
        this.surveys = surveys;
        this.beyond = beyond;
    }

    UnitId inSite(Placement to) {
        var id = Objects.requireNonNull(to.site());
        var site = sites.find(id).orElseThrow(IsolationRule.SITE_UNKNOWN::broken);
        IsolationRule.SITE_CLOSED.brokenIf(!site.isOpenOn(Vietnam.dayOf(to.at())), site.name());
        beyond.run(() -> {
            IsolationRule.SITE_FULL.brokenIf(stays.inside(id) >= site.places(), site.name());
            if (to.bed() != null) {
                inBed(id, to, to.bed());
            }
        });
        return site.facts().unit();
    }

    private void inBed(SiteId site, Placement to, BedId id) {
        var bed = beds.find(id).orElseThrow(IsolationRule.SITE_UNKNOWN::broken);
        IsolationRule.BED_OF_ANOTHER_SITE.brokenIf(!bed.site().equals(site));
        IsolationRule.BED_CLOSED.brokenIf(bed.closed());
        if (!to.despiteCohorts()) {
            var inRoom = cohorts.inside(site).stream()
                    .filter(guest -> bed.room().equals(guest.room()))
                    .toList();
            Cohorts.against(cohorts.of(to.order()), inRoom).ifPresent(rule -> rule.brokenIf(true, bed.roomName()));
        } else {
            IsolationOrders.reason(to.reason() == null ? "" : to.reason());
        }
    }

    /** Whoever the rule wants in a site stays at home only where the home was found fit. */
    UnitId atHome(IsolationOrder order, Placement to) {
        if (order.place() == Place.CENTRAL && to.reason() == null) {
            var survey = surveys.latest(order.id()).orElseThrow(IsolationRule.HOME_NOT_SURVEYED::broken);
            IsolationRule.HOME_DOES_NOT_QUALIFY.brokenIf(!survey.qualifies());
        }
        return order.unit();
    }
}
