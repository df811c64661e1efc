package vn.vungxanh.surveillance.chains.web;

import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.surveillance.chains.Basis;
import vn.vungxanh.surveillance.traces.BackwardQueries;
import vn.vungxanh.surveillance.traces.LikelySource;

/** What the backward trace would answer to the question of the form. */
@Component
class Suggestions {

    private static final int MOST = 5;

    private final BackwardQueries backward;

    Suggestions(BackwardQueries backward) {
        this.backward = backward;
    }

    List<Suggestion> of(Scope scope, UUID caseId) {
        return backward.sources(scope, caseId, null, null).sources().stream()
                .limit(MOST)
                .map(source -> new Suggestion(
                        source.code(),
                        source.office(),
                        source.share() == null ? null : source.share() * 100,
                        source.kind().name(),
                        basis(source.kind()).name(),
                        source.evidence().size()))
                .toList();
    }

    private static Basis basis(LikelySource.Kind kind) {
        if (kind == LikelySource.Kind.HOUSEHOLD) {
            return Basis.HOUSEHOLD;
        }
        return kind == LikelySource.Kind.DECLARED ? Basis.INTERVIEW : Basis.CONTACT;
    }
}
