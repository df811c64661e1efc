package vn.vungxanh.surveillance.tracing;

import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.vungxanh.foundation.access.CurrentScope;
import vn.vungxanh.foundation.access.Permission;
import vn.vungxanh.foundation.adminunits.UnitId;
import vn.vungxanh.foundation.adminunits.Units;
import vn.vungxanh.platform.map.FeatureWriter;
import vn.vungxanh.platform.map.LayerStyle;
import vn.vungxanh.platform.map.MapLayer;
import vn.vungxanh.platform.map.MapRequest;
import vn.vungxanh.platform.map.Traits;
import vn.vungxanh.platform.map.UnitChange;
import vn.vungxanh.platform.map.UnitMeasure;
import vn.vungxanh.platform.map.UnitStep;

/** F1 by the unit in which they live: as a number beside it, and as what colours it. Never an address. */
@Configuration(proxyBeanMethods = false)
class ContactsOnTheMap {

    @Bean
    UnitMeasure contactsMeasure(ContactsByPlace contacts) {
        return new Measure(contacts);
    }

    @Bean
    MapLayer contactsLayer(ContactsByPlace contacts, Units units, CurrentScope scope) {
        return new Layer(contacts, units, scope);
    }

    private record Measure(ContactsByPlace contacts) implements UnitMeasure {

        @Override
        public String id() {
            return "contacts";
        }

        @Override
        public String titleKey() {
            return "tracing.map.contacts";
        }

        @Override
        public String authority() {
            return "VIEW_FIGURES";
        }

        @Override
        public String listAuthority() {
            return "VIEW_CASES";
        }

        @Override
        public int order() {
            return 150;
        }

        /** The list of a day would ask for those who became a contact on it, whatever they were before. */
        @Override
        public boolean countsEvents() {
            return false;
        }

        @Override
        public List<UnitChange> changes(MapRequest request) {
            return contacts.changes(request);
        }

        @Override
        public String list(MapRequest request, boolean ofTheDay) {
            return ContactsByPlace.list(request);
        }
    }

    private record Layer(ContactsByPlace contacts, Units units, CurrentScope scope) implements MapLayer {

        @Override
        public String id() {
            return "contacts";
        }

        @Override
        public String titleKey() {
            return "tracing.map.contacts";
        }

        @Override
        public String authority() {
            return "VIEW_FIGURES";
        }

        @Override
        public int order() {
            return 150;
        }

        @Override
        public LayerStyle style() {
            return LayerStyle.counts("F1", LayerStyle.Tone.CONTACT);
        }

        @Override
        public void features(MapRequest request, FeatureWriter out) {
            var reads = scope.require().may(Permission.VIEW_CASES);
            for (var step : UnitStep.of(contacts.changes(request), request.from())) {
                var unit = units.get(new UnitId(step.unit()));
                var longitude = unit.longitude();
                var latitude = unit.latitude();
                if (longitude != null && latitude != null) {
                    var traits = Traits.titled(unit.name())
                            .from(step.from())
                            .to(step.to())
                            .counting(step.count());
                    out.point(
                            "f1-" + unit.code() + "-" + step.from(),
                            longitude,
                            latitude,
                            reads
                                    ? traits.leadingTo(ContactsByPlace.list(request)
                                            .replace("{unit}", unit.code())
                                            .replace("{until}", step.until(request)))
                                    : traits);
                }
            }
        }
    }
}
