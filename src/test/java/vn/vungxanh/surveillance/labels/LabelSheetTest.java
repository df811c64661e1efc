package vn.vungxanh.surveillance.labels;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.oned.Code128Reader;
import java.awt.image.BufferedImage;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.junit.jupiter.api.Test;

class LabelSheetTest {

    private static final int DPI = 300;
    private static final double DOTS_A_MM = DPI / 25.4;

    @Test
    void whatIsPrintedIsReadAgain() throws Exception {
        var codes =
                List.of("XN2100000001", "XN2100000002", "XN2100000003", "XN2100000004", "XN2100000005", "XN2100000006");
        BufferedImage page;
        try (var pdf = Loader.loadPDF(new LabelSheet().pdf(codes))) {
            page = new PDFRenderer(pdf).renderImageWithDPI(0, DPI);
        }

        for (var i = 0; i < codes.size(); i++) {
            var x = (int) ((9.75 + i % 5 * 38.1) * DOTS_A_MM);
            var y = (int) ((10.7 + i / 5 * 21.2) * DOTS_A_MM);
            assertThat(read(page.getSubimage(x, y, (int) (38.1 * DOTS_A_MM), (int) (21.2 * DOTS_A_MM))))
                    .isEqualTo(codes.get(i));
        }
    }

    @Test
    void aModuleIsWideEnoughForAHandScanner() {
        var millimetres = (38.1 - 3) / LabelSheet.modules("XN2100000001").length;

        assertThat(millimetres).isGreaterThanOrEqualTo(0.25);
    }

    private static String read(BufferedImage label) throws Exception {
        var pixels = label.getRGB(0, 0, label.getWidth(), label.getHeight(), null, 0, label.getWidth());
        var source = new RGBLuminanceSource(label.getWidth(), label.getHeight(), pixels);
        return new Code128Reader()
                .decode(new BinaryBitmap(new HybridBinarizer(source)))
                .getText();
    }
}
