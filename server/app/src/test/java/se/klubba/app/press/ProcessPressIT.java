package se.klubba.app.press;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.DataOutputStream;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import se.klubba.app.PressMain;
import se.klubba.app.document.LongProtocol;
import se.klubba.app.document.Look;
import se.klubba.app.problem.Turned;

/// The press in a process of its own: real ones, that are killed, starved and left alone.
class ProcessPressIT extends PressContract {

    private static final List<String> COMMAND = OwnJvm.command(PressMain.class);
    private static final Order LONG = new Order.Pdf(LongProtocol.of(100, 40), Look.USUAL);

    private final ProcessPress press = new ProcessPress(VERTX, ProcessPress.Ways.usual(COMMAND));

    @Override
    Press press() {
        return press;
    }

    @Test
    void DOC_8_a_process_killed_in_the_midst_of_a_document_costs_time_and_nothing_else()
            throws Exception {
        get(press.print(new Order.Pdf(RECORD, Look.USUAL)));
        long first = press.pid().orElseThrow();
        var order = press.print(LONG);
        ProcessHandle.of(first).orElseThrow().destroyForcibly();
        assertThat(text(get(order))).contains("§ 100");
        assertThat(press.pid().orElseThrow()).isNotEqualTo(first);
    }

    @Test
    void DOC_8_a_document_that_takes_too_long_is_broken_off_and_told_of() {
        var ways = new ProcessPress.Ways(COMMAND, Duration.ofMillis(50), Duration.ofMinutes(1));
        refused(new ProcessPress(VERTX, ways), LONG);
    }

    @Test
    void DOC_8_a_document_that_does_not_fit_its_memory_is_told_of() {
        var small = OwnJvm.command(PressMain.class, 12);
        refused(new ProcessPress(VERTX, ProcessPress.Ways.usual(small)), LONG);
    }

    @Test
    void DOC_8_a_process_that_cannot_be_started_is_told_of() {
        var none = List.of("/no/such/program");
        refused(new ProcessPress(VERTX, ProcessPress.Ways.usual(none)), LONG);
    }

    private static void refused(ProcessPress press, Order order) {
        assertThatThrownBy(() -> get(press.print(order)))
                .isInstanceOf(Turned.class)
                .hasMessage("PRESS_BROKE_DOWN");
        get(press.close());
    }

    @Test
    void DOC_8_a_process_without_work_is_let_go_and_another_is_there_when_it_is_needed()
            throws Exception {
        var ways = new ProcessPress.Ways(COMMAND, Duration.ofMinutes(1), Duration.ofMillis(10));
        var own = new ProcessPress(VERTX, ways);
        var order = new Order.Pdf(RECORD, Look.USUAL);
        assertThat(own.pid()).as("none before there is work").isEmpty();
        get(own.print(order));
        for (int tries = 0; own.pid().isPresent() && tries < 1000; tries++) Thread.sleep(10);
        assertThat(own.pid()).isEmpty();
        assertThat(text(get(own.print(order)))).isNotEmpty();
        get(own.close());
        assertThat(own.pid()).isEmpty();
    }

    /// As when the server is killed: nobody says goodbye, its end of the pipes is just gone.
    @Test
    void DOC_8_a_process_ends_with_whoever_started_it_in_the_midst_of_a_document_too()
            throws Exception {
        var process =
                new ProcessBuilder(COMMAND).redirectError(ProcessBuilder.Redirect.INHERIT).start();
        var order = OrderBytes.write(new Order.Pdf(LongProtocol.of(2000, 0), Look.USUAL));
        try (var out = new DataOutputStream(process.getOutputStream())) {
            out.writeInt(order.length);
            out.write(order);
        }
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).as("by itself").isZero();
        assertThat(process.getInputStream().readAllBytes()).as("before it was done").isEmpty();
    }
}
