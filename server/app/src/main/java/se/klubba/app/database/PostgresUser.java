package se.klubba.app.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// As whom PostgreSQL runs, since it refuses to run as root, and as a user without a name.
///
/// Ordinary users run it as themselves. Root, and a user that a container made up, run it inside a user namespace of its
/// own, where it sees itself as *nobody* but the files still belong to who they belong to. Where such namespaces are
/// forbidden, as in many containers, root gives the files to *nobody* and lets that one run it.
enum PostgresUser {
    OURSELVES(List.of(), List.of("setpriv", "--pdeathsig", "INT")),
    IN_A_NAMESPACE(
            List.of("unshare", "-U"), List.of("unshare", "-U", "setpriv", "--pdeathsig", "INT")),
    NOBODY(become(), becomeAndDieWithUs());

    private static final int NOBODYS_ID = 65534;

    private final List<String> prefix;
    private final List<String> serverPrefix;

    PostgresUser(List<String> prefix, List<String> serverPrefix) {
        this.prefix = prefix;
        this.serverPrefix = serverPrefix;
    }

    /// The way that works for this process on this machine.
    static PostgresUser here() throws IOException {
        if (!weAreRoot() && works("id", "-un")) return OURSELVES;
        if (works("unshare", "-U", "true")) return IN_A_NAMESPACE;
        if (!weAreRoot()) {
            throw new IOException(
                    "PostgreSQL does not run as a user without a name, and unshare does not work here. Run Klubba"
                            + " as a user that the system knows or set KLUBBA_DATABASE_URL.");
        }
        var test = new ArrayList<>(become());
        test.add("true");
        if (works(test.toArray(String[]::new))) return NOBODY;
        throw new IOException(
                "PostgreSQL does not run as root, and neither unshare nor setpriv (package util-linux) works"
                        + " here. Run Klubba as another user or set KLUBBA_DATABASE_URL.");
    }

    /// The command as it has to be given for this user.
    List<String> command(List<String> command) {
        return joined(prefix, command);
    }

    /// The same for the server itself: it leaves our process group, so that Ctrl-C does not reach it before we have
    /// finished, and it gets SIGINT (an orderly, fast shutdown) when the thread that started it ends, however that
    /// happens. `setpriv` has to come after `unshare`: a change of credentials clears that signal.
    List<String> serverCommand(List<String> command) {
        return joined(List.of("setsid"), joined(serverPrefix, command));
    }

    /// Where the programs are unpacked: anywhere we may write, but for nobody it has to be readable to all.
    Path cache() {
        if (this == NOBODY) return Path.of("/var/cache/klubba");
        String configured = System.getenv("XDG_CACHE_HOME");
        Path base =
                configured == null || configured.isBlank()
                        ? Path.of(System.getProperty("user.home"), ".cache")
                        : Path.of(configured);
        return base.resolve("klubba");
    }

    /// Makes the directory and all in it belong to whoever runs the server, whoever it belonged to before.
    void own(Path directory) throws IOException {
        if (!weAreRoot()) return;
        Integer id = this == NOBODY ? NOBODYS_ID : 0;
        if (id.equals(Files.getAttribute(directory, "unix:uid", LinkOption.NOFOLLOW_LINKS))) return;
        try (var all = Files.walk(directory)) {
            for (Path path : all.toList()) {
                Files.setAttribute(path, "unix:uid", id, LinkOption.NOFOLLOW_LINKS);
                Files.setAttribute(path, "unix:gid", id, LinkOption.NOFOLLOW_LINKS);
            }
        }
    }

    private static boolean weAreRoot() throws IOException {
        return Integer.valueOf(0).equals(Files.getAttribute(Path.of("/proc/self"), "unix:uid"));
    }

    private static boolean works(String... command) throws IOException {
        try {
            return new ProcessBuilder(command)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .redirectError(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException notInstalled) {
            return false;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while starting the database", stopped);
        }
    }

    private static List<String> become() {
        return List.of("setpriv", "--reuid=65534", "--regid=65534", "--clear-groups");
    }

    private static List<String> becomeAndDieWithUs() {
        return joined(become(), List.of("--pdeathsig", "INT"));
    }

    private static List<String> joined(List<String> first, List<String> second) {
        var all = new ArrayList<>(first);
        all.addAll(second);
        return List.copyOf(all);
    }
}
