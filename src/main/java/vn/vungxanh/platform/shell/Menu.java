package vn.vungxanh.platform.shell;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The lines of the menu that this reader may open, and which of them this page belongs to. Few lines stand one below
 * the other; many are gathered in groups.
 */
public record Menu(List<MenuEntry> entries, @Nullable MenuEntry current) {

    private static final int FEW = 8;

    static final Menu NONE = new Menu(List.of(), null);

    static Menu at(String path, List<MenuEntry> entries) {
        return new Menu(
                entries,
                entries.stream()
                        .filter(entry -> entry.covers(path))
                        .max(Comparator.comparingInt(entry -> entry.href().length()))
                        .orElse(null));
    }

    public boolean isShort() {
        return entries.size() <= FEW;
    }

    public List<MenuGroup> groups() {
        return Arrays.stream(MenuGroup.values())
                .filter(group -> entries.stream().anyMatch(entry -> entry.group() == group))
                .toList();
    }

    public List<MenuEntry> of(MenuGroup group) {
        return entries.stream().filter(entry -> entry.group() == group).toList();
    }

    public boolean isIn(MenuGroup group) {
        return current != null && current.group() == group;
    }

    public boolean isAt(MenuEntry entry) {
        return entry.equals(current);
    }
}
