package se.klubba.app;

import io.vertx.core.Context;
import java.time.Clock;
import java.util.Optional;
import se.klubba.app.archive.Archive;
import se.klubba.app.database.Database;
import se.klubba.app.dispatch.Dispatch;
import se.klubba.app.dispatch.PgLetters;
import se.klubba.app.dispatch.Post;
import se.klubba.app.dispatch.Reminding;
import se.klubba.app.dispatch.SmtpPost;
import se.klubba.app.editions.Editions;
import se.klubba.app.files.Files;
import se.klubba.app.files.Sha256;
import se.klubba.app.gateway.AfterMeeting;
import se.klubba.app.jobs.Jobs;
import se.klubba.app.jobs.PgJobs;
import se.klubba.app.jobs.Workshop;
import se.klubba.app.meeting.Rooms;
import se.klubba.app.planning.Planning;
import se.klubba.app.sealing.Seals;
import se.klubba.app.signing.BuiltInSigning;
import se.klubba.app.signing.Callbacks;
import se.klubba.app.signing.Documents;
import se.klubba.app.signing.HandingOver;
import se.klubba.app.signing.OutsideSigning;
import se.klubba.app.signing.PgAttempts;
import se.klubba.app.signing.Sealing;

/// The part of the wiring that is for what happens to a document once it is fixed: signatures elsewhere, seal, archive, mail.
final class Afterwards {

    private final Context context;
    private final Settings settings;
    private final Clock clock;
    private final Database database;
    private final Seals seals;
    private final Jobs jobs;

    private Afterwards(Context context, Settings settings, Clock clock, Database database) {
        this.context = context;
        this.settings = settings;
        this.clock = clock;
        this.database = database;
        this.seals = new Seals(context.owner(), settings.seal(), clock);
        this.jobs = new PgJobs(database);
    }

    /// The house as it stands when this is built.
    record House(Rooms rooms, Files files, Editions editions, Planning planning, String build) {}

    static AfterMeeting of(
            Context context, Settings settings, Clock clock, Database database, House house) {
        return new Afterwards(context, settings, clock, database).built(house);
    }

    private AfterMeeting built(House house) {
        var documents =
                new DocumentsOfMeetings(
                        house.rooms(), house.files(), house.editions(), house.planning(), clock);
        var callbacks = new Callbacks(settings.publicUrl(), settings.signing().secretFile());
        var outside = outside(documents, callbacks);
        var dispatch = new Dispatch(new PgLetters(database), post(), documents::file, clock);
        var reminding =
                new Reminding(
                        dispatch,
                        meeting ->
                                house.rooms().find(meeting).map(room -> room.map(r -> r.meeting())),
                        house.planning()::mail,
                        clock);
        var workshop =
                new Workshop(context, jobs, clock, Workshop.Pace.USUAL)
                        .follows("documentAdjusted", Sealing.KIND)
                        .does(
                                Sealing.KIND,
                                new Sealing(documents, new BuiltInSigning(seals, documents::file)))
                        .follows("meetingClosed", Reminding.KIND)
                        .does(Reminding.KIND, reminding)
                        .does(Dispatch.KIND, dispatch);
        outside.ifPresent(handing -> workshop.does(HandingOver.KIND, handing));
        return new AfterMeeting(
                seals,
                house.editions(),
                jobs,
                workshop,
                outside,
                callbacks,
                settings.signing().name(),
                archive(house.files()),
                dispatch,
                "Klubba " + house.build());
    }

    private Optional<HandingOver> outside(Documents documents, Callbacks callbacks) {
        return settings.signing()
                .service()
                .map(service ->
                        new HandingOver(
                                new OutsideSigning(
                                        context.owner(),
                                        service,
                                        settings.signing().name(),
                                        callbacks),
                                new PgAttempts(database),
                                documents,
                                seals,
                                jobs,
                                clock,
                                settings.signing().look()));
    }

    private Optional<Post> post() {
        return settings.mail()
                .smtp()
                .map(smtp ->
                        new SmtpPost(context.owner(), smtp, settings.mail().from().orElseThrow()));
    }

    private Archive archive(Files files) {
        return new Archive(context.owner(), (sha256, to) -> files.read(new Sha256(sha256), to));
    }
}
