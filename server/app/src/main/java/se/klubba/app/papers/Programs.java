package se.klubba.app.papers;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// What programs begin with, and what their names end with.
final class Programs {

    private static final List<byte[]> BEGINNINGS =
            List.of(
                    bytes("MZ"),
                    bytes("\u007fELF"),
                    bytes("#!"),
                    bytes("dex\n"),
                    bytes("\0asm"),
                    new byte[] {(byte) 0xCA, (byte) 0xFE, (byte) 0xBA, (byte) 0xBE},
                    new byte[] {(byte) 0xFE, (byte) 0xED, (byte) 0xFA, (byte) 0xCE},
                    new byte[] {(byte) 0xFE, (byte) 0xED, (byte) 0xFA, (byte) 0xCF},
                    new byte[] {(byte) 0xCE, (byte) 0xFA, (byte) 0xED, (byte) 0xFE},
                    new byte[] {(byte) 0xCF, (byte) 0xFA, (byte) 0xED, (byte) 0xFE},
                    // a shortcut of Windows, which may start anything
                    new byte[] {0x4C, 0, 0, 0, 0x01, 0x14, 0x02, 0});

    private static final Set<String> ENDINGS =
            Set.of(
                    "exe", "com", "scr", "pif", "msi", "dll", "cpl", "lnk", "bat", "cmd", "ps1",
                    "psm1", "vbs", "vbe", "js", "jse", "mjs", "wsf", "wsh", "hta", "jar", "class",
                    "sh", "bash", "command", "app", "apk", "py", "pl", "rb", "php", "reg", "url",
                    "scf", "msc", "iso", "img", "vhd");

    private static final byte[] IN_WINDOWS_PROGRAMS = bytes("This program cannot be run in DOS");

    private Programs() {}

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    static boolean begins(byte[] head) {
        return BEGINNINGS.stream().anyMatch(beginning -> startsWith(head, beginning));
    }

    /// Whether a program for Windows lies somewhere in these bytes.
    static boolean lieIn(byte[] bytes, int length) {
        for (int at = 0; at + IN_WINDOWS_PROGRAMS.length <= length; at++) {
            if (bytes[at] == 'T' && matches(bytes, at, IN_WINDOWS_PROGRAMS)) return true;
        }
        return false;
    }

    /// @param name of a file
    static boolean named(String name) {
        return ENDINGS.contains(FileNames.ending(name).toLowerCase(Locale.ROOT));
    }

    static boolean startsWith(byte[] bytes, byte[] beginning) {
        return bytes.length >= beginning.length && matches(bytes, 0, beginning);
    }

    private static boolean matches(byte[] bytes, int at, byte[] what) {
        for (int i = 0; i < what.length; i++) if (bytes[at + i] != what[i]) return false;
        return true;
    }
}
