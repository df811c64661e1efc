package vn.vungxanh.foundation.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class VietnameseNameOrderTest {

    @Test
    void theGivenNameGoesFirstAndDComesBeforeStrokedD() {
        var names = Stream.of("Vừ A Bằng", "Lò Thị Ó", "Nguyễn Văn Đông", "Giàng A Dơ", "Lò Văn An", "Bạc Thị Ân");
        assertThat(names.sorted(new VietnameseNameOrder()))
                .containsExactly("Lò Văn An", "Bạc Thị Ân", "Vừ A Bằng", "Giàng A Dơ", "Nguyễn Văn Đông", "Lò Thị Ó");
    }
}
