package vn.vungxanh.browser;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import vn.vungxanh.foundation.codes.QrPicture;

/** What a telephone's camera sees: a code held a little askew on a desk, in grainy light. Chromium plays it again and again. */
final class CameraFilm {

    private static final int WIDTH = 640;
    private static final int HEIGHT = 480;
    private static final int FRAMES = 12;
    private static final int CODE = 340;
    private static final double ASKEW = Math.toRadians(5);
    private static final int GRAIN = 24;

    private final Path file;

    CameraFilm(Path file) {
        this.file = file;
    }

    Path file() {
        return file;
    }

    void shows(String text) {
        shows(drawn(QrPicture.of(text)));
    }

    /** @param torn which part of the code from its top is gone */
    void showsTorn(String text, double torn) {
        var picture = drawn(QrPicture.of(text));
        var pen = picture.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, picture.getWidth(), (int) (torn * picture.getHeight()));
        pen.dispose();
        shows(picture);
    }

    void showsNothing() {
        shows(new BufferedImage(1, 1, BufferedImage.TYPE_INT_RGB));
    }

    void shows(BufferedImage code) {
        var grain = new Random(1);
        try (var out = new BufferedOutputStream(Files.newOutputStream(file))) {
            out.write(("YUV4MPEG2 W" + WIDTH + " H" + HEIGHT + " F10:1 Ip A1:1 C420\n")
                    .getBytes(StandardCharsets.US_ASCII));
            for (var n = 0; n < FRAMES; n++) {
                frame(held(code, n), grain, out);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static BufferedImage drawn(QrPicture code) {
        var picture = new BufferedImage(code.side(), code.side(), BufferedImage.TYPE_INT_RGB);
        for (var y = 0; y < code.side(); y++) {
            for (var x = 0; x < code.side(); x++) {
                picture.setRGB(x, y, code.dark(x, y) ? 0x101010 : 0xf4f4f4);
            }
        }
        return picture;
    }

    private static BufferedImage held(BufferedImage code, int n) {
        var seen = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = seen.createGraphics();
        pen.setColor(new Color(120, 110, 100));
        pen.fillRect(0, 0, WIDTH, HEIGHT);
        pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_NEAREST_NEIGHBOR);
        pen.rotate(ASKEW * Math.sin(n), WIDTH / 2.0, HEIGHT / 2.0);
        pen.drawImage(code, (WIDTH - CODE) / 2 + n, (HEIGHT - CODE) / 2, CODE, CODE, null);
        pen.dispose();
        return seen;
    }

    private static void frame(BufferedImage seen, Random grain, OutputStream out) throws IOException {
        var light = new byte[WIDTH * HEIGHT];
        for (var at = 0; at < light.length; at++) {
            var rgb = seen.getRGB(at % WIDTH, at / WIDTH);
            var grey = ((rgb >> 16 & 0xff) + (rgb >> 8 & 0xff) + (rgb & 0xff)) / 3 + grain.nextInt(GRAIN) - GRAIN / 2;
            light[at] = (byte) Math.max(0, Math.min(255, grey));
        }
        var colour = new byte[WIDTH * HEIGHT / 2];
        Arrays.fill(colour, (byte) 128);
        out.write("FRAME\n".getBytes(StandardCharsets.US_ASCII));
        out.write(light);
        out.write(colour);
    }
}
