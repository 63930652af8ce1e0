package se.klubba.app.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;
import se.klubba.app.LiveServer;

/// What Teams may show of us, and with which cookie.
class TeamsIT extends Live {

    private static final LiveServer.With HTTPS =
            LiveServer.With.usual().publicUrl(URI.create("https://klubba.example"));

    @Test
    void TMS_2_only_the_pages_for_teams_may_be_framed_and_only_by_teams() {
        var meeting = Planned.on(server(HTTPS));
        var anna = meeting.enter("anna");
        var framed =
                List.of(
                        "/teams/panel",
                        "/teams/stage?meeting=m_1",
                        "/teams/config",
                        "/in/unknown?teams=panel",
                        anna.path() + "/?teams=panel",
                        anna.path() + "/?teams=anything");
        for (var path : framed) {
            var ancestors = ancestors(meeting, path, anna.cookie());
            assertThat(ancestors)
                    .as(path)
                    .startsWith("'self' https://teams.microsoft.com ")
                    .contains("https://*.cloud.microsoft")
                    .doesNotContain("* ", "http:");
        }
        var closed =
                List.of(
                        "/",
                        "/hem?teams=panel",
                        "/in/unknown",
                        "/health?teams=panel",
                        anna.path() + "/",
                        anna.path() + "?teams=panel",
                        anna.path() + "/view?teams=panel",
                        anna.path() + "/files/x/?teams=panel",
                        "/api/me?teams=panel",
                        "/teamsx");
        for (var path : closed) {
            assertThat(ancestors(meeting, path, anna.cookie())).as(path).isEqualTo("'self'");
        }
    }

    private static String ancestors(Planned meeting, String path, String cookie) {
        var policy =
                Web.get(meeting.port(), path, "Cookie", cookie).header("content-security-policy");
        return policy.substring(policy.indexOf("frame-ancestors ") + "frame-ancestors ".length());
    }

    @Test
    void TMS_3_the_cookie_is_one_for_frames_only_in_teams_and_only_over_https() {
        var meeting = Planned.on(server(HTTPS));
        assertThat(cookie(meeting, "?teams=panel"))
                .contains(
                        "; Path=/m/", "; Secure", "; HTTPOnly", "; SameSite=None", "; Partitioned");
        assertThat(cookie(meeting, ""))
                .contains("; Path=/m/", "; Secure", "; HTTPOnly", "; SameSite=Lax")
                .doesNotContain("Partitioned");
        var url = (String) meeting.link("anna").get("url");
        var ownWindow =
                Web.get(
                        meeting.port(),
                        url.substring(url.indexOf("/in/")) + "?teams=panel",
                        "Sec-Fetch-Dest",
                        "document");
        assertThat(ownWindow.header("set-cookie")).contains("; SameSite=Lax");
        var plain = Planned.on(server());
        assertThat(cookie(plain, "?teams=panel"))
                .contains("; SameSite=Lax")
                .doesNotContain("Partitioned", "Secure");
    }

    private static String cookie(Planned meeting, String asked) {
        return in(meeting, asked).headers().allValues("set-cookie").stream()
                .filter(cookie -> cookie.startsWith("klubba="))
                .findFirst()
                .orElseThrow();
    }

    private static Web.Reply in(Planned meeting, String asked) {
        var url = (String) meeting.link("anna").get("url");
        return Web.get(meeting.port(), url.substring(url.indexOf("/in/")) + asked);
    }

    @Test
    void TMS_3_a_foreign_page_changes_nothing_whatever_cookie_is_sent() {
        var meeting = Planned.on(server(HTTPS));
        var given = cookie(meeting, "?teams=panel");
        var cookie = given.substring(0, given.indexOf(';'));
        var path = "/m/" + meeting.id() + "/" + meeting.person("anna");
        var command =
                "{\"id\":\"c1\",\"command\":{\"type\":\"checkIn\",\"persons\":[\""
                        + meeting.person("anna")
                        + "\"]}}";
        for (var origin : List.of("https://teams.microsoft.com", "https://evil.example", "null")) {
            var reply =
                    Web.ask(
                            meeting.port(),
                            "POST",
                            path + "/commands",
                            command,
                            "Cookie",
                            cookie,
                            "Origin",
                            origin);
            assertThat(reply.status()).as(origin).isEqualTo(403);
            assertThat(Live.code(java.util.Map.of("problem", reply.json())))
                    .isEqualTo("FOREIGN_ORIGIN");
        }
        var own =
                Web.ask(
                        meeting.port(),
                        "POST",
                        path + "/commands",
                        command,
                        "Cookie",
                        cookie,
                        "Origin",
                        "https://klubba.example");
        assertThat(own.status()).as(own.body()).isEqualTo(200);
    }

    @Test
    void TMS_2_in_teams_whoever_is_not_let_in_is_asked_for_a_link_and_told_of_blocked_cookies() {
        var meeting = Planned.on(server(HTTPS));
        var page = "/m/" + meeting.id() + "/" + meeting.person("anna") + "/";
        assertThat(in(meeting, "?teams=stage").header("location"))
                .isEqualTo(page + "?teams=stage&entered");
        assertThat(in(meeting, "?teams=config").header("location"))
                .isEqualTo(
                        "/teams/config?meeting="
                                + meeting.id()
                                + "&person="
                                + meeting.person("anna"));
        assertThat(Web.get(meeting.port(), "/in/unknown?teams=panel").header("location"))
                .isEqualTo("/teams/panel?why=link");
        assertThat(Web.get(meeting.port(), page + "?teams=panel").header("location"))
                .isEqualTo("/teams/panel?why=link&meeting=" + meeting.id());
        assertThat(Web.get(meeting.port(), page + "?teams=panel&entered").header("location"))
                .isEqualTo("/teams/panel?why=cookies&meeting=" + meeting.id());
        assertThat(Web.get(meeting.port(), page).status()).isEqualTo(401);
    }

    @Test
    void TMS_4_the_tab_leads_back_to_the_seat_that_was_taken_until_it_is_refused() {
        var meeting = Planned.on(server(HTTPS));
        var cookies = in(meeting, "?teams=panel").headers().allValues("set-cookie");
        assertThat(cookies).hasSize(2);
        var known = cookies.stream().filter(c -> c.startsWith("klubba-seat-")).findFirst();
        assertThat(known.orElseThrow())
                .contains("; Path=/teams;", "; HTTPOnly", "; SameSite=None", "; Partitioned");
        var cookie = known.get().substring(0, known.get().indexOf(';'));
        var tab = "/teams/panel?meeting=" + meeting.id();
        var back = Web.get(meeting.port(), tab, "Cookie", cookie);
        assertThat(back.status()).isEqualTo(303);
        assertThat(back.header("location"))
                .isEqualTo("/m/" + meeting.id() + "/" + meeting.person("anna") + "/?teams=panel");
        var refused = Web.get(meeting.port(), tab + "&why=link", "Cookie", cookie);
        assertThat(refused.status()).isNotEqualTo(303);
        assertThat(refused.header("set-cookie")).contains("Max-Age=0");
        var forged = cookie.substring(0, cookie.indexOf('=') + 1) + "..%2Fhem";
        assertThat(Web.get(meeting.port(), tab, "Cookie", forged).header("location"))
                .doesNotStartWith("/hem")
                .doesNotContain("..");
        var other = Web.get(meeting.port(), "/teams/panel?meeting=m_other", "Cookie", cookie);
        assertThat(other.status()).isNotEqualTo(303);
    }

    @Test
    void TMS_1_the_package_is_for_administrators_and_needs_https() throws Exception {
        var secure = Planned.on(server(HTTPS));
        var zip = Web.operator(secure.port(), "GET", "/api/teams/klubba.zip", "");
        assertThat(zip.status()).isEqualTo(200);
        assertThat(zip.header("content-type")).isEqualTo("application/zip");
        assertThat(zip.body()).startsWith("PK");
        assertThat(Web.get(secure.port(), "/api/teams/klubba.zip").status()).isEqualTo(401);
        var plain = Planned.on(server());
        assertThat(Web.operator(plain.port(), "GET", "/api/teams/klubba.zip", "").status())
                .isEqualTo(409);
    }
}
