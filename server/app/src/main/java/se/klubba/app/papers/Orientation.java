package se.klubba.app.papers;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.pdfbox.util.Matrix;

/// How a camera was held, as its JPEG says (Exif 2.32, tag 0x0112): browsers turn pictures by it, PDF readers do not.
enum Orientation {
    UPRIGHT,
    MIRRORED,
    UPSIDE_DOWN,
    UPSIDE_DOWN_MIRRORED,
    TRANSPOSED,
    RIGHT,
    TRANSVERSED,
    LEFT;

    private static final int APP1 = 0xE1;
    private static final int START_OF_SCAN = 0xDA;
    private static final int TAG = 0x0112;
    private static final int MOST_MARKERS = 100;

    /// Whether width and height change places.
    boolean lies() {
        return switch (this) {
            case UPRIGHT, MIRRORED, UPSIDE_DOWN, UPSIDE_DOWN_MIRRORED -> false;
            case TRANSPOSED, RIGHT, TRANSVERSED, LEFT -> true;
        };
    }

    /// What puts the unit square of a picture, turned, into a rectangle of the page.
    Matrix placed(float x, float y, float width, float height) {
        return switch (this) {
            case UPRIGHT -> new Matrix(width, 0, 0, height, x, y);
            case MIRRORED -> new Matrix(-width, 0, 0, height, x + width, y);
            case UPSIDE_DOWN -> new Matrix(-width, 0, 0, -height, x + width, y + height);
            case UPSIDE_DOWN_MIRRORED -> new Matrix(width, 0, 0, -height, x, y + height);
            case TRANSPOSED -> new Matrix(0, -height, -width, 0, x + width, y + height);
            case RIGHT -> new Matrix(0, -height, width, 0, x, y + height);
            case TRANSVERSED -> new Matrix(0, height, width, 0, x, y);
            case LEFT -> new Matrix(0, height, -width, 0, x + width, y);
        };
    }

    /// [#UPRIGHT] where the file does not say otherwise.
    static Orientation of(Path jpeg) throws IOException {
        try (var in = new DataInputStream(new BufferedInputStream(Files.newInputStream(jpeg)))) {
            in.skipNBytes(2);
            for (int markers = 0; markers < MOST_MARKERS; markers++) {
                if (in.readUnsignedByte() != 0xFF) return UPRIGHT;
                int marker = in.readUnsignedByte();
                if (marker == START_OF_SCAN) return UPRIGHT;
                int length = in.readUnsignedShort() - 2;
                if (length < 0) return UPRIGHT;
                if (marker != APP1) {
                    in.skipNBytes(length);
                    continue;
                }
                var exif = in.readNBytes(length);
                if (exif.length > 14 && exif[0] == 'E' && exif[4] == 0) return of(exif);
            }
            return UPRIGHT;
        } catch (java.io.EOFException _) {
            return UPRIGHT;
        }
    }

    private static Orientation of(byte[] exif) {
        var tiff = ByteBuffer.wrap(exif, 6, exif.length - 6).slice();
        tiff.order(tiff.get(0) == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        int at = tiff.getInt(4);
        if (at < 8 || at + 2 > tiff.limit()) return UPRIGHT;
        int tags = Short.toUnsignedInt(tiff.getShort(at));
        for (int i = 0; i < tags && at + 14 + 12 * i <= tiff.limit(); i++) {
            int tag = at + 2 + 12 * i;
            if (Short.toUnsignedInt(tiff.getShort(tag)) != TAG) continue;
            int value = Short.toUnsignedInt(tiff.getShort(tag + 8));
            return value >= 1 && value <= values().length ? values()[value - 1] : UPRIGHT;
        }
        return UPRIGHT;
    }
}
