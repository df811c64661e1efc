package vn.vungxanh.foundation.codes;

import io.nayuki.qrcodegen.QrCode;

/** A QR code as dark squares, one unit a square, with the quiet zone of four on each side. */
public final class QrPicture {

    private static final int QUIET = 4;

    private final QrCode code;

    private QrPicture(QrCode code) {
        this.code = code;
    }

    /** A quarter of the squares may be torn or dirty. */
    public static QrPicture of(String text) {
        return new QrPicture(QrCode.encodeText(text, QrCode.Ecc.QUARTILE));
    }

    /** Squares on one side, the quiet zone included. */
    public int side() {
        return code.size + 2 * QUIET;
    }

    public boolean dark(int x, int y) {
        return code.getModule(x - QUIET, y - QUIET);
    }

    /** The dark squares as the path of an SVG; squares beside each other are drawn as one, which hides no seam. */
    public String path() {
        var path = new StringBuilder();
        for (var y = 0; y < side(); y++) {
            for (var x = 0; x < side(); x++) {
                var from = x;
                while (dark(x, y)) {
                    x++;
                }
                if (x > from) {
                    path.append('M').append(from).append(',').append(y);
                    path.append('h')
                            .append(x - from)
                            .append("v1h")
                            .append(from - x)
                            .append('z');
                }
            }
        }
        return path.toString();
    }

    public String svg() {
        return "<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"qr\" role=\"img\" aria-label=\"QR\" viewBox=\"0 0 "
                + side() + " " + side() + "\" shape-rendering=\"crispEdges\"><path d=\"" + path() + "\"/></svg>";
    }
}
