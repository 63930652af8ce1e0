package se.klubba.app;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.klubba.app.database.Database;
import se.klubba.app.meeting.ChainVerifier;
import se.klubba.app.meeting.ChainVerifier.Verdict;
import se.klubba.app.meeting.PgEventStore;
import se.klubba.domain.id.MeetingId;

/// The program `bin/verify-log [MEETING…]`: walks the logs of all meetings, or of those named, and says of each whether
/// it is what was once written. Works beside a running server, and without one.
///
/// Exit code 0 if all are whole, 1 if one is not, 2 if they could not be read.
public final class VerifyLog {

    private static final Logger log = LoggerFactory.getLogger(VerifyLog.class);

    private VerifyLog() {}

    public static void main(String[] meetings) {
        System.exit(run(List.of(meetings)));
    }

    private static int run(List<String> meetings) {
        var vertx = Vertx.vertx();
        try {
            var settings = Settings.read(System.getenv());
            var database = Database.reach(vertx, settings).await(5, TimeUnit.MINUTES);
            try {
                var verifier = new ChainVerifier(new PgEventStore(database));
                return report(verdicts(verifier, meetings).await(1, TimeUnit.HOURS));
            } finally {
                database.close().await(1, TimeUnit.MINUTES);
            }
        } catch (Settings.Invalid wrong) {
            System.err.println(wrong.getMessage());
            return 2;
        } catch (Exception failure) {
            log.error("The logs could not be read", failure);
            return 2;
        } finally {
            vertx.close();
        }
    }

    private static Future<List<Verdict>> verdicts(ChainVerifier verifier, List<String> meetings) {
        if (meetings.isEmpty()) return verifier.verifyAll();
        var each = meetings.stream().map(id -> verifier.verify(new MeetingId(id))).toList();
        return Future.all(each).map(all -> all.<Verdict>list());
    }

    private static int report(List<Verdict> verdicts) {
        boolean whole = true;
        for (var verdict : verdicts) {
            switch (verdict) {
                case Verdict.Whole w ->
                        System.out.printf(
                                "%s  whole   %s%n",
                                w.meeting(),
                                w.version() == 0
                                        ? "no facts"
                                        : w.version() + " facts, head " + w.head().hex());
                case Verdict.Broken b -> {
                    whole = false;
                    System.out.printf(
                            "%s  BROKEN  at version %d: %s%n", b.meeting(), b.version(), b.what());
                }
            }
        }
        System.out.printf("%d meetings%s%n", verdicts.size(), whole ? ", all whole" : "");
        return whole ? 0 : 1;
    }
}
