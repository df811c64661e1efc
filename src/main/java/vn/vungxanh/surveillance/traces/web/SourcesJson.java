package vn.vungxanh.surveillance.traces.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.vungxanh.foundation.adminunits.Units;
import vn.vungxanh.surveillance.traces.Backward;
import vn.vungxanh.surveillance.traces.ExposurePlace;
import vn.vungxanh.surveillance.traces.LikelySource;
import vn.vungxanh.surveillance.traces.TraceWindow;

/** Where a case may have it from, as JSON. */
final class SourcesJson {

    record Sources(
            UUID caseId,
            String code,
            TraceJson.Definition definition,
            TraceWindow exposure,
            Instant asOf,
            long cutOff,
            int candidates,
            List<From> sources,
            List<Place> places) {}

    record From(
            @Nullable UUID caseId,
            @Nullable String code,
            String office,
            String kind,
            @Nullable Double share,
            List<TraceJson.Evidence> evidence) {}

    record Place(
            @Nullable UUID place,
            @Nullable String name,
            @Nullable String unit,
            LocalDate day,
            List<ExposurePlace.Shared> cases,
            int elsewhere,
            int visitors,
            @Nullable Integer usualVisits,
            double surprise) {}

    private SourcesJson() {}

    static Sources sources(Backward answer, Units units) {
        return new Sources(
                answer.ill().id(),
                answer.ill().code(),
                TraceJson.definition(answer.definition()),
                answer.exposure(),
                answer.asOf(),
                answer.cutOff(),
                answer.candidates(),
                answer.sources().stream().map(SourcesJson::from).toList(),
                answer.places().stream().map(place -> place(place, units)).toList());
    }

    private static From from(LikelySource source) {
        return new From(
                source.caseId(),
                source.code(),
                source.office(),
                source.kind().name(),
                source.share(),
                source.evidence().stream().map(TraceJson::evidence).toList());
    }

    private static Place place(ExposurePlace exposure, Units units) {
        var place = exposure.place();
        return new Place(
                place == null ? null : place.id().value(),
                place == null ? null : place.name(),
                place == null ? null : units.get(place.unit()).code(),
                exposure.day(),
                exposure.cases(),
                exposure.elsewhere(),
                exposure.visitors(),
                place == null ? null : place.visitsPerDay(),
                exposure.surprise());
    }
}
