package se.klubba.app.papers;

import static se.klubba.app.papers.Fault.BROKEN_FILE;
import static se.klubba.app.papers.Fault.FILE_IS_A_TRAP;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.FileImageInputStream;

/// Pictures: decoded from beginning to end, so that a broken one is found, into a small one, so that a large one takes no
/// more memory.
final class ImageInspection {

    /// What the largest camera of a telephone takes fits; decoders hold a few bytes for each.
    private static final long MOST_PIXELS = 64_000_000;

    private static final int LONGEST_SIDE = 30_000;
    private static final int SMALL_PIXELS = 1_000_000;

    private ImageInspection() {}

    static Kind look(Path file, Kind kind) throws Unwelcome, IOException {
        try {
            small(file, kind, SMALL_PIXELS);
            return kind;
        } catch (IOException | RuntimeException broken) {
            throw new Unwelcome(BROKEN_FILE, broken.getClass().getSimpleName());
        }
    }

    /// The picture with at most about so many pixels.
    ///
    /// @throws Unwelcome if it has too many to be decoded at all
    static BufferedImage small(Path file, Kind kind, int pixels) throws Unwelcome, IOException {
        var format = kind == Kind.PNG ? "png" : "jpeg";
        var reader = ImageIO.getImageReadersByFormatName(format.toLowerCase(Locale.ROOT)).next();
        try (var in = new FileImageInputStream(file.toFile())) {
            reader.setInput(in, true, true);
            return read(reader, pixels);
        } finally {
            reader.dispose();
        }
    }

    private static BufferedImage read(ImageReader reader, int pixels)
            throws Unwelcome, IOException {
        int width = reader.getWidth(0);
        int height = reader.getHeight(0);
        if (width > LONGEST_SIDE || height > LONGEST_SIDE || (long) width * height > MOST_PIXELS) {
            throw new Unwelcome(FILE_IS_A_TRAP, width + " × " + height + " pixels");
        }
        var how = reader.getDefaultReadParam();
        int every = (int) Math.max(1, Math.ceil(Math.sqrt((double) width * height / pixels)));
        how.setSourceSubsampling(every, every, 0, 0);
        // a JPEG that ends too soon is filled up with grey, and only spoken of
        var cut = new AtomicBoolean();
        reader.addIIOReadWarningListener((_, warning) -> {
            if (warning.toLowerCase(Locale.ROOT).contains("premature")) cut.set(true);
        });
        var image = reader.read(0, how);
        if (cut.get()) throw new Unwelcome(BROKEN_FILE, "it ends too soon");
        return image;
    }
}
