package se.klubba.app.live;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;

/// Somebody presses this and that, mostly what might be possible. The same seed presses the same on the same view.
final class RandomTalk {

    private final Random random;

    RandomTalk(long seed) {
        random = new Random(seed);
    }

    /// @return a command that could come from this page
    Map<String, ?> command(Page page, Planned meeting) {
        var item =
                random.nextInt(4) > 0 && page.at("current") != null
                        ? page.at("current")
                        : any(keys(page, "items"));
        var person = meeting.person(any(Planned.PEOPLE));
        var decision = any(keys(page, "decisions"));
        var vote = any(keys(page, "votes"));
        return switch (random.nextInt(26)) {
            case 0, 1 -> Live.command("startItem", "item", any(keys(page, "items")));
            case 2 -> Live.command("addAgendaItem", "title", "Ny punkt " + random.nextInt(9));
            case 3 ->
                    Live.command(
                            "renameAgendaItem",
                            "item",
                            item,
                            "title",
                            "Rubrik " + random.nextInt(9));
            case 4 -> Live.command("moveAgendaItem", "item", any(keys(page, "items")));
            case 5, 6 ->
                    Live.command("draftDecision", "item", item, "text", List.of("att bifalla"));
            case 7 -> Live.command("removeDecision", "decision", decision);
            case 8, 9 ->
                    Live.command(
                            "propose",
                            "item",
                            item,
                            "kind",
                            "counterProposal",
                            "text",
                            "att avslå");
            case 10, 11 -> Live.command("putToMeeting", "item", item);
            case 12 -> Live.command("takeBack", "item", item);
            case 13, 14 -> Live.command("declareFinding", "item", item);
            case 15 -> Live.command("requestVote", "item", item);
            case 16 -> Live.command("openVote", "item", item, "yes", "draft", "no", "rejection");
            case 17, 18 ->
                    Live.command(
                            "castVote",
                            "vote",
                            vote,
                            "choice",
                            any(List.of("yes", "no", "abstain")));
            case 19 -> Live.command("closeVote", "vote", vote);
            case 20, 21 -> Live.command("confirmDecision", "item", item);
            case 22 -> Live.command("leave", "persons", List.of(person));
            case 23 -> Live.command("join", "persons", List.of(person));
            case 24 -> Live.command("attach", "item", item, "title", "Bilaga");
            default ->
                    Live.command(
                            "setItemAccess",
                            "item",
                            item,
                            "excluded",
                            random.nextBoolean() ? List.of() : List.of(person));
        };
    }

    int below(int bound) {
        return random.nextInt(bound);
    }

    <T> T any(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }

    private static List<String> keys(Page page, String name) {
        var all = new ArrayList<String>();
        if (page.at(name) instanceof Map<?, ?> map)
            map.keySet().forEach(key -> all.add((String) key));
        if (all.isEmpty()) all.add("none");
        return all;
    }
}
