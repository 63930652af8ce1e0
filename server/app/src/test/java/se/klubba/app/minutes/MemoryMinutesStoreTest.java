package se.klubba.app.minutes;

class MemoryMinutesStoreTest extends MinutesStoreContract {

    private final MinutesStore store = new MemoryMinutesStore();

    @Override
    MinutesStore store() {
        return store;
    }
}
