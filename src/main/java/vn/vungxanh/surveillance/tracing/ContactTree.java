package vn.vungxanh.surveillance.tracing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Walks from a case outwards, one query a circle. */
@Component
class ContactTree {

    private final ChainRepository chains;

    ContactTree(ChainRepository chains) {
        this.chains = chains;
    }

    List<ContactNode> from(String disease, UUID person, int depth) {
        var circles = new ArrayList<List<ChainRepository.Branch>>();
        var seen = new HashSet<UUID>(List.of(person));
        var frontier = List.of(person);
        while (circles.size() < depth && !frontier.isEmpty()) {
            var circle = chains.metBy(disease, frontier, seen);
            circles.add(circle);
            frontier = circle.stream().map(branch -> branch.node().person()).toList();
            seen.addAll(frontier);
        }
        Map<UUID, List<ContactNode>> outside = Map.of();
        for (var i = circles.size() - 1; i >= 0; i--) {
            outside = grown(circles.get(i), outside);
        }
        return outside.getOrDefault(person, List.of());
    }

    Optional<Declaration> declaration(ContactId id) {
        return chains.declaration(id);
    }

    private static Map<UUID, List<ContactNode>> grown(
            List<ChainRepository.Branch> circle, Map<UUID, List<ContactNode>> outside) {
        var byParent = new HashMap<UUID, List<ContactNode>>();
        for (var branch : circle) {
            var node = branch.node();
            var whole = new ContactNode(
                    node.contact(),
                    node.person(),
                    node.name(),
                    node.birthYear(),
                    node.unit(),
                    node.setting(),
                    node.exposedFrom(),
                    node.level(),
                    node.sampledAt(),
                    node.becameCase(),
                    outside.getOrDefault(node.person(), List.of()));
            byParent.computeIfAbsent(branch.from(), parent -> new ArrayList<>()).add(whole);
        }
        return byParent;
    }
}
