package vn.vungxanh.platform.map.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.util.zip.GZIPOutputStream;
import org.springframework.http.HttpHeaders;

/** GeoJSON shrinks to a fifth: packed here, because pages are not packed, whose tokens could be guessed by their length. */
final class Packed {

    static final String GEO_JSON = "application/geo+json";

    private static final int BUFFER = 16_384;

    private Packed() {}

    static OutputStream open(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setContentType(GEO_JSON);
        response.setHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING);
        if (!understands(request)) {
            return response.getOutputStream();
        }
        response.setHeader(HttpHeaders.CONTENT_ENCODING, "gzip");
        return new GZIPOutputStream(response.getOutputStream(), BUFFER);
    }

    static boolean understands(HttpServletRequest request) {
        var encodings = request.getHeader(HttpHeaders.ACCEPT_ENCODING);
        return encodings != null && encodings.contains("gzip");
    }
}
