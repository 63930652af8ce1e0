package se.klubba.app;

import io.vertx.core.Context;
import io.vertx.core.Future;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import se.klubba.app.database.Database;
import se.klubba.app.directory.PgRights;
import se.klubba.app.dispatch.Letter;
import se.klubba.app.dispatch.Post;
import se.klubba.app.dispatch.SmtpPost;
import se.klubba.app.gateway.desk.Desk;
import se.klubba.app.gateway.desk.MyRoutes;
import se.klubba.app.gateway.desk.SignInRoutes;
import se.klubba.app.identity.Doors;
import se.klubba.app.identity.PgCodes;
import se.klubba.app.identity.PgFirstRun;
import se.klubba.app.identity.PgSignedIn;
import se.klubba.app.identity.openid.OpenId;
import se.klubba.app.identity.openid.PgAccounts;
import se.klubba.app.meeting.Rooms;
import se.klubba.app.planning.Planning;
import se.klubba.app.teams.TeamsSettings;
import se.klubba.domain.id.MeetingId;
import se.klubba.domain.id.PersonId;

/// The part of the wiring that is for what people do before and after meetings.
final class DeskParts {

    private DeskParts() {}

    static Desk of(
            Context context,
            Settings settings,
            Clock clock,
            Database database,
            Doors doors,
            Rooms rooms,
            Planning planning) {
        return new Desk(
                new PgSignedIn(database, clock),
                new PgRights(database, clock),
                doors,
                new MeetingHouse(rooms, planning),
                new PgCodes(database, clock),
                new PgFirstRun(database, setupCode(settings)),
                post(context, settings).map(CodeLetters::new),
                new OpenId(
                        context.owner(),
                        settings.providers(),
                        settings.publicUrl(),
                        new PgAccounts(database, clock),
                        clock),
                TeamsSettings.at(settings.publicUrl()));
    }

    private static String setupCode(Settings settings) {
        try {
            return SetupCode.of(settings);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    private static Optional<Post> post(Context context, Settings settings) {
        return settings.mail()
                .smtp()
                .map(smtp ->
                        new SmtpPost(context.owner(), smtp, settings.mail().from().orElseThrow()));
    }

    private record MeetingHouse(Rooms rooms, Planning planning) implements MyRoutes.House {

        @Override
        public Future<Map<PersonId, String>> names(Set<PersonId> persons) {
            return planning.names(persons);
        }

        @Override
        public Future<Boolean> takesPart(MeetingId meeting, PersonId person) {
            return rooms.find(meeting).map(room -> room.filter(r -> r.knows(person)).isPresent());
        }
    }

    private record CodeLetters(Post post) implements SignInRoutes.Letters {

        @Override
        public Future<Void> code(String mail, String code) {
            var text =
                    """
                    Din kod till Klubba är %s

                    Den gäller i tio minuter, en gång, i den webbläsare där du bad om den.
                    Har du inte bett om någon kod behöver du inte göra något.
                    """
                            .formatted(code);
            return post.send(
                    new Letter(
                            "code-" + UUID.randomUUID(),
                            mail,
                            "Kod till Klubba: " + code,
                            text,
                            Optional.empty()));
        }
    }
}
