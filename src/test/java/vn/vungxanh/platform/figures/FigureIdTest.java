package vn.vungxanh.platform.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class FigureIdTest {

    @Test
    void aMemberBelongsToItsFamilyOnly() {
        var family = new FigureId("I.3b");

        assertThat(family.of("103").isIn(family)).isTrue();
        assertThat(family.isIn(family)).isFalse();
        assertThat(new FigureId("I.3bb.103").isIn(family)).isFalse();
    }

    @Test
    void anIdWithASpaceOrABraceIsRefused() {
        assertThatThrownBy(() -> new FigureId("I.3a }")).isInstanceOf(IllegalArgumentException.class);
    }
}
