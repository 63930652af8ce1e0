package se.klubba.app.press;

class ThreadPressTest extends PressContract {

    private final Press press = new ThreadPress(VERTX);

    @Override
    Press press() {
        return press;
    }
}
