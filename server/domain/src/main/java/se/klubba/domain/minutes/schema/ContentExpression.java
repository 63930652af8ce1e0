package se.klubba.domain.minutes.schema;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/// Compiles content expressions such as `paragraph block*` or `(paragraph | bulletList)+` to automata.
///
/// The language is that of https://prosemirror.net/docs/guide/#schema.content_expressions without counted ranges, which
/// our schema does not use: names of types or groups, sequence, `|`, `+`, `*`, `?` and parentheses. The way is the
/// textbook's: Thompson's construction to a machine with silent edges, then sets of its states as the new states
/// (Aho, Sethi, Ullman, "Compilers", 3.7). A fault in an expression is a fault in this program, so it is an
/// [IllegalArgumentException].
final class ContentExpression {

    private static final Pattern TOKEN = Pattern.compile("\\s*(\\w+|[()|*+?])");

    /// An edge of the first machine; silent when it bears no type.
    private record Edge(List<NodeType> types, int to) {}

    /// A piece of the first machine, from its entry to its exit.
    private record Piece(int from, int to) {}

    private final String expression;
    private final Collection<NodeType> types;
    private final List<String> tokens = new ArrayList<>();
    private final List<List<Edge>> machine = new ArrayList<>();
    private final Map<Set<Integer>, ContentMatch> compiled = new HashMap<>();
    private int position;

    private ContentExpression(String expression, Collection<NodeType> types) {
        this.expression = expression;
        this.types = types;
        var matcher = TOKEN.matcher(expression);
        var end = 0;
        while (matcher.find() && matcher.start() == end) {
            tokens.add(matcher.group(1));
            end = matcher.end();
        }
        if (end != expression.length()) {
            throw fault("unexpected sign at " + end);
        }
    }

    /// @param types all node types of the schema, in its order
    static ContentMatch compile(String expression, Collection<NodeType> types) {
        if (expression.isEmpty()) {
            return ContentMatch.EMPTY;
        }
        var parser = new ContentExpression(expression, types);
        var whole = parser.choice();
        if (parser.position < parser.tokens.size()) {
            throw parser.fault("trailing text");
        }
        return parser.state(parser.silentlyReached(List.of(whole.from())), whole.to());
    }

    private Piece choice() {
        var first = sequence();
        if (!eat("|")) {
            return first;
        }
        var joined = new Piece(newState(), newState());
        link(joined.from(), first.from());
        link(first.to(), joined.to());
        do {
            var other = sequence();
            link(joined.from(), other.from());
            link(other.to(), joined.to());
        } while (eat("|"));
        return joined;
    }

    private Piece sequence() {
        var whole = repeated();
        while (position < tokens.size() && !peek(")") && !peek("|")) {
            var next = repeated();
            link(whole.to(), next.from());
            whole = new Piece(whole.from(), next.to());
        }
        return whole;
    }

    private Piece repeated() {
        var piece = atom();
        while (true) {
            if (eat("+")) {
                piece = around(piece, false, true);
            } else if (eat("*")) {
                piece = around(piece, true, true);
            } else if (eat("?")) {
                piece = around(piece, true, false);
            } else {
                return piece;
            }
        }
    }

    private Piece around(Piece piece, boolean mayBeAbsent, boolean mayRepeat) {
        var outer = new Piece(newState(), newState());
        link(outer.from(), piece.from());
        link(piece.to(), outer.to());
        if (mayBeAbsent) {
            link(outer.from(), outer.to());
        }
        if (mayRepeat) {
            link(piece.to(), piece.from());
        }
        return outer;
    }

    private Piece atom() {
        if (eat("(")) {
            var inner = choice();
            if (!eat(")")) {
                throw fault("missing closing parenthesis");
            }
            return inner;
        }
        if (position >= tokens.size() || !Character.isLetter(tokens.get(position).charAt(0))) {
            throw fault("a name was expected");
        }
        var piece = new Piece(newState(), newState());
        machine.get(piece.from()).add(new Edge(named(tokens.get(position++)), piece.to()));
        return piece;
    }

    private List<NodeType> named(String name) {
        var exact = types.stream().filter(type -> type.name().equals(name)).toList();
        var found =
                exact.isEmpty()
                        ? types.stream().filter(type -> type.isInGroup(name)).toList()
                        : exact;
        if (found.isEmpty()) {
            throw fault("no node type or group " + name);
        }
        return found;
    }

    private int newState() {
        machine.add(new ArrayList<>());
        return machine.size() - 1;
    }

    private void link(int from, int to) {
        machine.get(from).add(new Edge(List.of(), to));
    }

    private Set<Integer> silentlyReached(Collection<Integer> from) {
        var reached = new TreeSet<Integer>();
        var waiting = new ArrayList<>(from);
        while (!waiting.isEmpty()) {
            var state = waiting.removeLast();
            if (reached.add(state)) {
                machine.get(state).stream()
                        .filter(edge -> edge.types().isEmpty())
                        .forEach(edge -> waiting.add(edge.to()));
            }
        }
        return reached;
    }

    private ContentMatch state(Set<Integer> members, int exit) {
        var known = compiled.get(members);
        if (known != null) {
            return known;
        }
        var match = new ContentMatch(members.contains(exit));
        compiled.put(members, match);
        var targets = new LinkedHashMap<NodeType, List<Integer>>();
        for (var member : members) {
            for (var edge : machine.get(member)) {
                edge.types()
                        .forEach(type ->
                                targets.computeIfAbsent(type, _ -> new ArrayList<>())
                                        .add(edge.to()));
            }
        }
        targets.forEach((type, to) -> match.connect(type, state(silentlyReached(to), exit)));
        return match;
    }

    private boolean peek(String token) {
        return position < tokens.size() && tokens.get(position).equals(token);
    }

    private boolean eat(String token) {
        if (!peek(token)) {
            return false;
        }
        position++;
        return true;
    }

    private IllegalArgumentException fault(String what) {
        return new IllegalArgumentException(what + " in content expression '" + expression + "'");
    }
}
