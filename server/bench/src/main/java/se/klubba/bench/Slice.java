package se.klubba.bench;

/// What one slice came to.
///
/// @param sort what was done in it
/// @param changes how many
/// @param wallNanos from the first change sent to the last seen, summed over the bursts of the slice
/// @param cpu of the server's process
/// @param childNanos of its children, which is the embedded database
/// @param frames to all followers
/// @param delays from sent to seen, one for each delivery, in nanoseconds
@SuppressWarnings("ArrayRecordComponent") // tens of thousands of figures, never compared
record Slice(
        Sort sort,
        int changes,
        int followers,
        long wallNanos,
        Meter.Cpu cpu,
        long childNanos,
        long frames,
        long bytes,
        long[] delays) {

    /// The four things that are done.
    enum Sort {
        ONE_AT_A_TIME("state, one at a time"),
        BURST("state, bursts"),
        TYPING("typing, 25 pushes/s"),
        TYPING_BURST("typing, bursts");

        private final String words;

        Sort(String words) {
            this.words = words;
        }

        String words() {
            return words;
        }
    }

    long deliveries() {
        return (long) changes * followers;
    }

    double cpuMicrosPerDelivery() {
        return cpu.working() / 1e3 / deliveries();
    }

    double compilerMicrosPerDelivery() {
        return cpu.compiling() / 1e3 / deliveries();
    }

    double childMicrosPerDelivery() {
        return childNanos / 1e3 / deliveries();
    }

    double deliveriesPerSecond() {
        return deliveries() / (wallNanos / 1e9);
    }

    double framesPerChange() {
        return (double) frames / followers / changes;
    }

    double bytesPerFrame() {
        return frames == 0 ? 0 : (double) bytes / frames;
    }
}
