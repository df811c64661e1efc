package vn.vungxanh.foundation.field.web;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.RenderingHints;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import javax.imageio.ImageIO;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import vn.vungxanh.kernel.NotFound;

/** The sign of icon.svg as PNG, for home screens that know no SVG; its ground reaches the edge, so that any mask fits. */
@RestController
@PreAuthorize("permitAll()")
class FieldIcon {

    static final List<Integer> SIZES = List.of(192, 512);

    /** The drawing of icon.svg is 32 units wide. */
    private static final double UNITS = 32;

    private static final Color BRAND = new Color(0x0b6b45);

    @GetMapping(path = "/field-icon-{size}.png", produces = MediaType.IMAGE_PNG_VALUE)
    ResponseEntity<byte[]> icon(@PathVariable int size) {
        if (!SIZES.contains(size)) {
            throw new NotFound("field-icon-" + size);
        }
        return ResponseEntity.ok()
                .cacheControl(CacheControl.maxAge(Duration.ofDays(30)).cachePublic())
                .body(png(size));
    }

    static byte[] png(int size) {
        var picture = new BufferedImage(size, size, BufferedImage.TYPE_INT_RGB);
        var pen = picture.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        pen.scale(size / UNITS, size / UNITS);
        pen.setColor(BRAND);
        pen.fillRect(0, 0, (int) UNITS, (int) UNITS);
        pen.setColor(Color.WHITE);
        pen.setStroke(new BasicStroke(3.2f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        var tick = new Path2D.Double();
        tick.moveTo(9, 17);
        tick.lineTo(14, 22);
        tick.lineTo(23, 11);
        pen.draw(tick);
        pen.dispose();
        try (var bytes = new ByteArrayOutputStream()) {
            ImageIO.write(picture, "png", bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
