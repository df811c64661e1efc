package vn.vungxanh.foundation.field;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;
import vn.vungxanh.foundation.access.Scope;

/** The forms of all rooms. */
@Component
public class Forms {

    // asked when the first one is needed, for the rooms' forms may themselves need beans that are made later
    private final SingletonSupplier<Map<String, FieldForm>> forms;

    @Autowired
    Forms(ObjectProvider<FieldForm> forms) {
        this(() -> forms.orderedStream().toList());
    }

    Forms(Supplier<List<FieldForm>> forms) {
        this.forms = SingletonSupplier.of(
                () -> forms.get().stream().collect(Collectors.toUnmodifiableMap(FieldForm::kind, Function.identity())));
    }

    Optional<FieldForm> of(String kind) {
        return Optional.ofNullable(forms.obtain().get(kind));
    }

    /** What this person may fill in. */
    public List<FieldForm> of(Scope scope) {
        return forms.obtain().values().stream()
                .filter(form -> scope.may(form.permission()))
                .sorted(Comparator.comparing(FieldForm::kind))
                .toList();
    }
}
