package se.klubba.app.teams;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.zip.ZipInputStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import se.klubba.app.json.DomainJson;

/// The package against what the schema of manifest 1.19 asks for, as far as we use it.
class AppPackageTest {

    private static final String AT = "https://klubba.example";
    private static final String GUID = "[0-9a-f]{8}-([0-9a-f]{4}-){3}[0-9a-f]{12}";
    private static final String CLIENT = "11111111-2222-4333-8444-555555555555";
    private static final TeamsSettings PLAIN = TeamsSettings.at(URI.create(AT));
    private static final TeamsSettings SIGNING_ON =
            new TeamsSettings(URI.create(AT + ":8443"), Optional.of(CLIENT), List.of("a-tenant"));

    /// What a manifest may hold at its top, of what we use; the schema takes nothing else.
    private static final Set<String> KNOWN =
            Set.of(
                    "$schema",
                    "manifestVersion",
                    "version",
                    "id",
                    "localizationInfo",
                    "developer",
                    "name",
                    "description",
                    "icons",
                    "accentColor",
                    "configurableTabs",
                    "staticTabs",
                    "permissions",
                    "validDomains",
                    "showLoadingIndicator",
                    "defaultInstallScope",
                    "defaultGroupCapability",
                    "webApplicationInfo");

    @Test
    void TMS_1_the_manifest_keeps_to_the_rules_of_teams() throws Exception {
        var manifest = manifest(PLAIN);
        assertThat(KNOWN).containsAll(manifest.keySet());
        assertThat(manifest)
                .containsEntry("manifestVersion", "1.19")
                .containsEntry(
                        "$schema",
                        "https://developer.microsoft.com/json-schemas/teams/v1.19/MicrosoftTeams.schema.json")
                .doesNotContainKey("webApplicationInfo");
        assertThat((String) manifest.get("version")).matches("\\d+\\.\\d+\\.\\d+");
        assertThat((String) manifest.get("id")).matches(GUID);
        assertThat((String) manifest.get("accentColor")).matches("#[0-9A-F]{6}");
        text(manifest, "name", "short", 30);
        text(manifest, "name", "full", 100);
        text(manifest, "description", "short", 80);
        text(manifest, "description", "full", 4000);
        text(manifest, "developer", "name", 32);
        for (var url : List.of("websiteUrl", "privacyUrl", "termsOfUseUrl")) {
            assertThat(text(manifest, "developer", url, 2048)).startsWith(AT + "/");
        }
        assertThat(manifest.get("permissions")).isEqualTo(List.of("identity"));
        assertThat(manifest.get("validDomains")).isEqualTo(List.of("klubba.example"));
    }

    @Test
    void TMS_1_its_tabs_are_pages_of_this_server_where_meetings_are() throws Exception {
        var manifest = manifest(PLAIN);
        var tabs = (List<?>) manifest.get("configurableTabs");
        assertThat(tabs).hasSize(1);
        var tab = (Map<?, ?>) tabs.getFirst();
        assertThat(tab.get("configurationUrl")).isEqualTo(AT + "/teams/config");
        assertThat(Set.of("groupChat", "team")).containsAll(strings(tab.get("scopes")));
        assertThat(strings(tab.get("context")))
                .contains("meetingSidePanel", "meetingStage", "meetingChatTab");
        assertThat(
                        Set.of(
                                "personalTab",
                                "channelTab",
                                "privateChatTab",
                                "meetingChatTab",
                                "meetingDetailsTab",
                                "meetingSidePanel",
                                "meetingStage"))
                .containsAll(strings(tab.get("context")));
        assertThat(strings(tab.get("meetingSurfaces"))).containsExactly("sidePanel", "stage");
        var home = (Map<?, ?>) ((List<?>) manifest.get("staticTabs")).getFirst();
        assertThat(home.get("scopes")).isEqualTo(List.of("personal"));
        assertThat((String) home.get("contentUrl")).startsWith(AT + "/teams/");
        assertThat((String) home.get("entityId")).hasSizeBetween(1, 64);
    }

    @Test
    void TMS_1_the_same_server_is_the_same_app_and_another_is_another() throws Exception {
        assertThat(AppPackage.of(PLAIN)).isEqualTo(AppPackage.of(PLAIN));
        var elsewhere = TeamsSettings.at(URI.create("https://protokoll.example"));
        assertThat(manifest(elsewhere).get("id")).isNotEqualTo(manifest(PLAIN).get("id"));
    }

    @Test
    void TMS_1_signing_on_is_told_only_where_it_is_set_up() throws Exception {
        assertThat(manifest(SIGNING_ON).get("webApplicationInfo"))
                .isEqualTo(Map.of("id", CLIENT, "resource", "api://klubba.example:8443/" + CLIENT));
        assertThat(manifest(SIGNING_ON).get("validDomains"))
                .isEqualTo(List.of("klubba.example:8443"));
    }

    @Test
    void TMS_1_the_english_words_are_of_the_same_kind_and_length() throws Exception {
        var english = (Map<?, ?>) DomainJson.plain(text(files(PLAIN).get("en.json")));
        var longest =
                Map.of(
                        "name.short", 30,
                        "name.full", 100,
                        "description.short", 80,
                        "description.full", 4000,
                        "staticTabs[0].name", 128);
        longest.forEach((key, most) ->
                assertThat((String) english.get(key))
                        .as(key)
                        .isNotBlank()
                        .hasSizeLessThanOrEqualTo(most));
        assertThat(english).hasSize(longest.size() + 1);
        var told = (Map<?, ?>) manifest(PLAIN).get("localizationInfo");
        assertThat(told.get("defaultLanguageTag")).isEqualTo("sv");
        assertThat(told.get("additionalLanguages"))
                .isEqualTo(List.of(Map.of("languageTag", "en", "file", "en.json")));
    }

    @Test
    void TMS_1_the_icons_are_as_large_and_of_the_colours_that_teams_wants() throws Exception {
        var files = files(PLAIN);
        assertThat(files.keySet())
                .containsExactly("manifest.json", "en.json", "color.png", "outline.png");
        var color = picture(files.get("color.png"));
        assertThat(color.getWidth()).isEqualTo(192);
        assertThat(color.getHeight()).isEqualTo(192);
        var outline = picture(files.get("outline.png"));
        assertThat(outline.getWidth()).isEqualTo(32);
        assertThat(outline.getHeight()).isEqualTo(32);
        var seen = 0;
        for (var x = 0; x < 32; x++) {
            for (var y = 0; y < 32; y++) {
                var dot = outline.getRGB(x, y);
                if (dot >>> 24 == 0) continue;
                seen++;
                assertThat(dot & 0xFFFFFF).as("white, more or less of it").isEqualTo(0xFFFFFF);
            }
        }
        assertThat(seen).isBetween(100, 700);
    }

    private static String text(Map<?, ?> manifest, String group, String name, int most) {
        var value = (String) ((Map<?, ?>) manifest.get(group)).get(name);
        assertThat(value).as(group + "." + name).isNotBlank().hasSizeLessThanOrEqualTo(most);
        return value;
    }

    private static List<String> strings(Object list) {
        return ((List<?>) list).stream().map(String.class::cast).toList();
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> manifest(TeamsSettings settings) throws Exception {
        return (Map<String, Object>) DomainJson.plain(text(files(settings).get("manifest.json")));
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private static BufferedImage picture(byte[] png) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(png));
    }

    private static Map<String, byte[]> files(TeamsSettings settings) throws IOException {
        var files = new LinkedHashMap<String, byte[]>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(AppPackage.of(settings)))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), zip.readAllBytes());
            }
        }
        return files;
    }
}
