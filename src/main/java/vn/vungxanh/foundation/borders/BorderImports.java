package vn.vungxanh.foundation.borders;

import java.time.Instant;
import java.util.UUID;
import org.springframework.stereotype.Service;

@Service
public class BorderImports {

    BorderImports() {}

    public record Past(UUID id, Instant importedAt, String importedBy, String fileName, String source, int shapes) {}
}
