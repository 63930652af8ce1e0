package se.klubba.app.teams;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// What the app tells Teams of itself (manifest 1.19): where its pages are and where they may be shown. It follows from the
/// installation's address alone, so two packages of one server are the same app to Teams.
final class AppManifest {

    /// To be raised with every change of what stands below: Teams takes a package anew only when it is a later one.
    static final String VERSION = "1.0.0";

    private static final String SCHEMA =
            "https://developer.microsoft.com/json-schemas/teams/v1.19/";

    private AppManifest() {}

    static Map<String, Object> of(TeamsSettings settings) {
        var at = settings.publicUrl().toString();
        var manifest = fields();
        manifest.put("$schema", SCHEMA + "MicrosoftTeams.schema.json");
        manifest.put("manifestVersion", "1.19");
        manifest.put("version", VERSION);
        manifest.put("id", id(at));
        manifest.put(
                "localizationInfo",
                fields(
                        "defaultLanguageTag",
                        "sv",
                        "additionalLanguages",
                        List.of(fields("languageTag", "en", "file", "en.json"))));
        manifest.put(
                "developer",
                fields(
                        "name", "Klubba",
                        "websiteUrl", at + "/hem",
                        "privacyUrl", at + "/om",
                        "termsOfUseUrl", at + "/om"));
        manifest.put(
                "name",
                fields("short", "Klubba", "full", "Klubba – mötets protokoll, medan det skrivs"));
        manifest.put(
                "description",
                fields(
                        "short",
                        "Följ protokollet, rösta och begär ordet bredvid mötet i Teams.",
                        "full",
                        "Klubba visar mötets dagordning, förslagen, rösterna och protokollet medan det skrivs, "
                                + "i en smal panel bredvid mötet eller på scenen för alla. Den som är kallad "
                                + "öppnar sin personliga länk en gång; den som inte är kallad ser ingenting. "
                                + "Samma sidor fungerar som vanliga länkar utanför Teams."));
        manifest.put("icons", fields("color", "color.png", "outline", "outline.png"));
        manifest.put("accentColor", "#1F4D3A");
        manifest.put("configurableTabs", List.of(besideMeeting(at)));
        manifest.put("staticTabs", List.of(home(at)));
        manifest.put("permissions", List.of("identity"));
        manifest.put("validDomains", List.of(settings.host()));
        manifest.put("showLoadingIndicator", false);
        manifest.put("defaultInstallScope", "meetings");
        manifest.put("defaultGroupCapability", fields("meetings", "tab"));
        settings.client()
                .ifPresent(client ->
                        manifest.put(
                                "webApplicationInfo",
                                fields(
                                        "id",
                                        client,
                                        "resource",
                                        settings.audience().orElseThrow())));
        return manifest;
    }

    /// The same words in English, for those whose Teams speaks it.
    static Map<String, Object> english() {
        var words = fields();
        words.put("$schema", SCHEMA + "MicrosoftTeams.Localization.schema.json");
        words.put("name.short", "Klubba");
        words.put("name.full", "Klubba – the minutes of the meeting, while they are written");
        words.put(
                "description.short",
                "Follow the minutes, vote and ask for the floor beside the meeting in Teams.");
        words.put(
                "description.full",
                "Klubba shows the agenda, the proposals, the votes and the minutes of the meeting while they are written, "
                        + "in a narrow panel beside the meeting or on the stage for everybody. Whoever is invited opens "
                        + "their personal link once; whoever is not sees nothing. The same pages work as plain links "
                        + "outside Teams. The pages themselves are in Swedish.");
        words.put("staticTabs[0].name", "Meetings");
        return words;
    }

    /// A name that follows from the address (RFC 9562, version 3): the same server is the same app.
    private static String id(String publicUrl) {
        return UUID.nameUUIDFromBytes(
                        ("klubba teams " + publicUrl).getBytes(StandardCharsets.UTF_8))
                .toString();
    }

    private static Map<String, Object> besideMeeting(String at) {
        var tab = fields();
        tab.put("configurationUrl", at + "/teams/config");
        tab.put("canUpdateConfiguration", true);
        tab.put("scopes", List.of("groupChat", "team"));
        tab.put(
                "context",
                List.of(
                        "meetingSidePanel",
                        "meetingStage",
                        "meetingChatTab",
                        "meetingDetailsTab",
                        "channelTab"));
        tab.put("meetingSurfaces", List.of("sidePanel", "stage"));
        return tab;
    }

    private static Map<String, Object> home(String at) {
        var tab = fields();
        tab.put("entityId", "home");
        tab.put("name", "Möten");
        tab.put("contentUrl", at + "/teams/panel");
        tab.put("websiteUrl", at + "/hem");
        tab.put("scopes", List.of("personal"));
        return tab;
    }

    /// In their order, so that the same app is the same file.
    private static Map<String, Object> fields(Object... namesAndValues) {
        var fields = new LinkedHashMap<String, Object>();
        for (var i = 0; i < namesAndValues.length; i += 2) {
            fields.put((String) namesAndValues[i], namesAndValues[i + 1]);
        }
        return fields;
    }
}
