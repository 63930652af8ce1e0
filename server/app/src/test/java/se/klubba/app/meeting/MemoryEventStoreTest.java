package se.klubba.app.meeting;

class MemoryEventStoreTest extends EventStoreContract {

    private final EventStore store = new MemoryEventStore();

    @Override
    EventStore store() {
        return store;
    }
}
