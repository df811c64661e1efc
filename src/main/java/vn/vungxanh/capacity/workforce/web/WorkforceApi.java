package vn.vungxanh.capacity.workforce.web;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.vungxanh.capacity.workforce.Fleet;
import vn.vungxanh.capacity.workforce.HeadCount;
import vn.vungxanh.capacity.workforce.Team;
import vn.vungxanh.capacity.workforce.Teams;
import vn.vungxanh.capacity.workforce.Vehicle;
import vn.vungxanh.capacity.workforce.WorkforceQueries;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.foundation.adminunits.UnitId;
import vn.vungxanh.foundation.adminunits.Units;

/** People, teams and vehicles as JSON; nobody by name. */
@RestController
@RequestMapping("/api/v1")
class WorkforceApi {

    private final WorkforceQueries workforce;
    private final Teams teams;
    private final Fleet fleet;
    private final Units units;
    private final Questions questions;

    WorkforceApi(WorkforceQueries workforce, Teams teams, Fleet fleet, Units units, Questions questions) {
        this.workforce = workforce;
        this.teams = teams;
        this.fleet = fleet;
        this.units = units;
        this.questions = questions;
    }

    record Counted(String unit, String name, Instant asOf, List<HeadCount> counts, List<HeadCount> reserve) {}

    record TeamLine(
            String id,
            String unit,
            String organisation,
            String name,
            String kind,
            String readiness,
            int people,
            @Nullable String phone,
            boolean canGo,
            @Nullable String order,
            @Nullable String at,
            @Nullable Instant until) {}

    record VehicleLine(
            String id,
            String unit,
            String organisation,
            String plate,
            String kind,
            boolean partition,
            String state,
            boolean canGo,
            @Nullable String order,
            @Nullable String at) {}

    @GetMapping("/workforce")
    @PreAuthorize("hasAuthority('VIEW_FIGURES')")
    Counted counts(Scope scope, @RequestParam Map<String, String> words) {
        var question = questions.of(scope, words);
        var unit = units.get(question.unit());
        return new Counted(
                unit.code(),
                unit.name(),
                question.asOf(),
                workforce.counts(scope, question.unit(), question.asOf()),
                workforce.reserve(scope, question.unit(), question.asOf()));
    }

    @GetMapping("/teams")
    @PreAuthorize("hasAuthority('VIEW_FIGURES')")
    List<TeamLine> teams(Scope scope, @RequestParam Map<String, String> words) {
        var question = questions.of(scope, words);
        return teams.list(scope, question.unit(), question.asOf()).stream()
                .map(this::line)
                .toList();
    }

    @GetMapping("/vehicles")
    @PreAuthorize("hasAuthority('VIEW_FIGURES')")
    List<VehicleLine> vehicles(Scope scope, @RequestParam Map<String, String> words) {
        var question = questions.of(scope, words);
        return fleet.list(scope, question.unit(), question.asOf()).stream()
                .map(this::line)
                .toList();
    }

    private TeamLine line(Team team) {
        var away = team.away();
        return new TeamLine(
                team.id().toString(),
                code(team.facts().unit()),
                team.facts().organisation(),
                team.facts().name(),
                team.facts().kind().name(),
                team.facts().readiness().name(),
                team.people(),
                team.facts().phone(),
                team.canGo(),
                away == null ? null : away.order().toString(),
                away == null || away.to() == null ? null : code(away.to()),
                away == null ? null : away.until());
    }

    private VehicleLine line(Vehicle vehicle) {
        var away = vehicle.away();
        return new VehicleLine(
                vehicle.id().toString(),
                code(vehicle.facts().unit()),
                vehicle.facts().organisation(),
                vehicle.facts().plate(),
                vehicle.facts().kind().name(),
                vehicle.facts().partition(),
                vehicle.facts().state().name(),
                vehicle.canGo(),
                away == null ? null : away.order().toString(),
                away == null || away.to() == null ? null : code(away.to()));
    }

    private String code(UnitId unit) {
        return units.get(unit).code();
    }
}
