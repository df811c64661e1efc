package vn.vungxanh.capacity.dispatch;

import java.util.UUID;

/** @param there sent there for that task and not yet back */
public record Need(UUID id, NewNeed facts, int there, int version) {

    public int gap() {
        return Math.max(0, facts.people() - there);
    }

    Need with(int people) {
        return new Need(id, facts, people, version);
    }
}
