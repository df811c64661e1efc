package vn.vungxanh.territory.declarations;

import java.util.List;
import java.util.Optional;

/**
 * The questions of one kind of declaration as of a day.
 *
 * @param daysBack how many days before the declaration the questions reach
 */
public record FieldSet(String id, Kind kind, int daysBack, String source, List<Field> fields) {

    public FieldSet {
        fields = List.copyOf(fields);
    }

    /** The pages, in order. */
    public List<String> steps() {
        return fields.stream().map(Field::step).distinct().toList();
    }

    public List<Field> of(String step) {
        return fields.stream().filter(field -> field.step().equals(step)).toList();
    }

    public Optional<Field> field(String name) {
        return fields.stream().filter(field -> field.id().equals(name)).findFirst();
    }
}
