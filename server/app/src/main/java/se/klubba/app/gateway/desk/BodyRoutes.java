package se.klubba.app.gateway.desk;

import io.vertx.core.Future;
import io.vertx.ext.web.RoutingContext;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import se.klubba.app.directory.Rights;
import se.klubba.app.directory.Rights.Standing;
import se.klubba.app.gateway.Admission;
import se.klubba.app.gateway.Asker;
import se.klubba.app.gateway.Right;
import se.klubba.app.planning.Bodies;
import se.klubba.app.planning.BodyForm;
import se.klubba.app.planning.StandingPoint;
import se.klubba.app.problem.Problem;
import se.klubba.app.problem.Turned;
import se.klubba.domain.body.Phrase;
import se.klubba.domain.body.RuleProfile;
import se.klubba.domain.body.Setting;
import se.klubba.domain.id.BodyId;

/// `/api/bodies`: which there are for whoever asks, what they are, and changing them, part by part.
final class BodyRoutes {

    private final Bodies bodies;
    private final Rights rights;

    /// A setting as it can be looked at and changed.
    ///
    /// @param usual the custom of bodies of this kind
    /// @param choices the values that it may have; none where any number of days will do
    /// @param several whether it holds several of them, separated by a space
    record Rule(
            String setting,
            String value,
            String usual,
            List<String> choices,
            boolean several,
            Optional<RuleProfile.Lock> lock) {}

    record PointsForm(int version, List<StandingPoint> standingPoints) {}

    record PhrasesForm(int version, List<Phrase> phrases) {}

    record RulesForm(int version, Map<String, Object> profile) {}

    record AboutForm(int version, BodyForm body) {}

    BodyRoutes(Bodies bodies, Rights rights) {
        this.bodies = bodies;
        this.rights = rights;
    }

    void mount(Admission admission) {
        admission
                .get("/api/bodies", Right.SIGNED_IN, (_, asker) -> mine(asker))
                .get("/api/bodies/:body", Right.READ_BODY, this::read)
                .put(
                        "/api/bodies/:body/about",
                        Right.ADMINISTER_BODY,
                        (request, asker) ->
                                Admission.read(request, AboutForm.class)
                                        .map(f -> new Bodies.Change.About(f.version(), f.body()))
                                        .compose(change -> change(request, asker, change)))
                .put(
                        "/api/bodies/:body/rules",
                        Right.ADMINISTER_BODY,
                        (request, asker) ->
                                Admission.read(request, RulesForm.class)
                                        .map(f -> new Bodies.Change.Rules(f.version(), f.profile()))
                                        .compose(change -> change(request, asker, change)))
                .put(
                        "/api/bodies/:body/points",
                        Right.PREPARE_BODY,
                        (request, asker) ->
                                Admission.read(request, PointsForm.class)
                                        .map(f ->
                                                new Bodies.Change.Points(
                                                        f.version(), f.standingPoints()))
                                        .compose(change -> change(request, asker, change)))
                .put(
                        "/api/bodies/:body/phrases",
                        Right.PREPARE_BODY,
                        (request, asker) ->
                                Admission.read(request, PhrasesForm.class)
                                        .map(f ->
                                                new Bodies.Change.Phrases(f.version(), f.phrases()))
                                        .compose(change -> change(request, asker, change)));
    }

    static BodyId body(RoutingContext request) {
        return new BodyId(Admission.part(request, "body"));
    }

    private Future<?> mine(Asker asker) {
        return switch (asker) {
            case Asker.Person(var person, _) ->
                    rights.administers(person)
                            .compose(all -> bodies.of(Optional.of(person), all))
                            .map(found -> Map.of("bodies", found));
            default -> bodies.of(Optional.empty(), true).map(found -> Map.of("bodies", found));
        };
    }

    private Future<?> change(RoutingContext request, Asker asker, Bodies.Change change) {
        return bodies.change(body(request), asker.name(), change)
                .map(version -> Map.of("version", version));
    }

    private Future<?> read(RoutingContext request, Asker asker) {
        var id = body(request);
        return standing(rights, id, asker)
                .compose(standing ->
                        bodies.find(id)
                                .map(found ->
                                        told(
                                                found.orElseThrow(
                                                        () -> new Turned(Problem.notFound("body"))),
                                                standing)));
    }

    /// How close whoever asks stands to the body.
    static Future<Standing> standing(Rights rights, BodyId body, Asker asker) {
        return asker instanceof Asker.Person(var person, _)
                ? rights.in(body, person)
                : Future.succeededFuture(Standing.ADMINISTERS);
    }

    private static Object told(Bodies.Read read, Standing standing) {
        var kept = read.kept();
        var told = new LinkedHashMap<String, Object>();
        told.put("version", read.version());
        told.put("standing", standing);
        told.put("body", kept.body());
        told.put("rules", rules(kept.profile()));
        told.put("standingPoints", kept.standingPoints());
        return told;
    }

    private static List<Rule> rules(RuleProfile profile) {
        var usual = RuleProfile.of(profile.kind());
        return List.of(Setting.values()).stream()
                .map(setting ->
                        new Rule(
                                setting.word(),
                                profile.value(setting),
                                usual.value(setting),
                                setting.choices(),
                                setting == Setting.DECISION_METHODS,
                                Optional.ofNullable(profile.locks().get(setting))))
                .toList();
    }
}
