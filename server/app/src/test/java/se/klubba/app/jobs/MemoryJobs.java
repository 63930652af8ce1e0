package se.klubba.app.jobs;

import io.vertx.core.Future;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// What is to be done, kept in memory, with the same promises.
public final class MemoryJobs implements Jobs {

    private final Map<String, Row> rows = new LinkedHashMap<>();

    private static final class Row {
        final Job job;
        Instant due;
        int attempts;
        String by;
        Instant until;
        boolean done;
        Optional<String> failure = Optional.empty();

        Row(Job job, Instant due) {
            this.job = job;
            this.due = due;
        }

        boolean free(Instant now) {
            return !done && !due.isAfter(now) && (until == null || !until.isAfter(now));
        }
    }

    private static String key(String kind, String name) {
        return kind + " " + name;
    }

    @Override
    public synchronized Future<Void> order(Job job, Instant due) {
        rows.putIfAbsent(key(job.kind(), job.name()), new Row(job, due));
        return Future.succeededFuture();
    }

    @Override
    public Future<Void> orderFor(String event, String kind, Instant due) {
        return Future.succeededFuture();
    }

    @Override
    public synchronized Future<Optional<Taken>> take(
            Collection<String> kinds, String by, Instant now, Duration hold) {
        var free =
                rows.values().stream()
                        .filter(row -> kinds.contains(row.job.kind()) && row.free(now))
                        .min(Comparator.comparing(row -> row.due));
        free.ifPresent(row -> {
            row.by = by;
            row.until = now.plus(hold);
            row.attempts++;
        });
        return Future.succeededFuture(free.map(row -> new Taken(row.job, row.attempts)));
    }

    @Override
    public synchronized Future<Void> hold(Job job, String by, Instant until) {
        mine(job, by).ifPresent(row -> row.until = until);
        return Future.succeededFuture();
    }

    @Override
    public synchronized Future<Void> done(Job job, String by, Instant at) {
        mine(job, by)
                .ifPresent(row -> {
                    row.done = true;
                    row.failure = Optional.empty();
                    free(row);
                });
        return Future.succeededFuture();
    }

    @Override
    public synchronized Future<Void> again(
            Job job, String by, Instant due, Optional<String> failure) {
        mine(job, by)
                .ifPresent(row -> {
                    row.due = due;
                    row.failure = failure;
                    free(row);
                });
        return Future.succeededFuture();
    }

    private static void free(Row row) {
        row.by = null;
        row.until = null;
    }

    private Optional<Row> mine(Job job, String by) {
        return Optional.ofNullable(rows.get(key(job.kind(), job.name())))
                .filter(row -> !row.done && by.equals(row.by));
    }

    @Override
    public synchronized Future<Void> hasten(String kind, String name, Instant due) {
        var row = rows.get(key(kind, name));
        if (row != null && due.isBefore(row.due)) row.due = due;
        return Future.succeededFuture();
    }

    @Override
    public synchronized Future<Optional<Standing>> find(String kind, String name) {
        return Future.succeededFuture(
                Optional.ofNullable(rows.get(key(kind, name)))
                        .map(row -> new Standing(row.done, row.attempts, row.due, row.failure)));
    }

    @Override
    public synchronized Future<Optional<Standing>> latest(String kind, String content) {
        return Future.succeededFuture(
                rows.values().stream()
                        .filter(row -> row.job.kind().equals(kind))
                        .filter(row -> row.job.content().equals(content))
                        .max(Comparator.comparing(row -> row.due))
                        .map(row -> new Standing(row.done, row.attempts, row.due, row.failure)));
    }
}
