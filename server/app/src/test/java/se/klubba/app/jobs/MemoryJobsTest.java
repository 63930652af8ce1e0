package se.klubba.app.jobs;

class MemoryJobsTest extends JobsContract {

    private final Jobs jobs = new MemoryJobs();

    @Override
    Jobs jobs() {
        return jobs;
    }
}
