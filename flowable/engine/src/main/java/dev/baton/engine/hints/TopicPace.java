package dev.baton.engine.hints;

import java.util.concurrent.TimeUnit;

/**
 * Jobs of one topic that wait for the next hint, and when it may go. A job that meets no pause goes at once. The pause after a
 * hint doubles whenever a job meets it, up to half a second, so that a backlog causes two hints a second; after a quiet second
 * it is the shortest again.
 */
final class TopicPace {

    private static final long SHORTEST_PAUSE = TimeUnit.MILLISECONDS.toNanos(20);
    private static final long LONGEST_PAUSE = TimeUnit.MILLISECONDS.toNanos(500);
    private static final long QUIET = TimeUnit.SECONDS.toNanos(1);

    private int jobs;
    private boolean paused;
    private long pause = SHORTEST_PAUSE;
    private long pauseEnd;
    private long changed;

    TopicPace(long now) {
        pauseEnd = now;
        changed = now;
    }

    void add(int count, long now) {
        if (now - changed >= QUIET) {
            pause = SHORTEST_PAUSE;
            pauseEnd = now;
        }
        if (jobs == 0) {
            paused = now < pauseEnd;
        }
        jobs += Math.min(count, Integer.MAX_VALUE - jobs);
        changed = now;
    }

    boolean isWaiting() {
        return jobs > 0;
    }

    boolean isQuiet(long now) {
        return jobs == 0 && now - changed >= QUIET;
    }

    /** Time from which on the waiting jobs may go. */
    long due() {
        return pauseEnd;
    }

    /** Returns the jobs that waited, and starts the next pause. */
    int take(long now) {
        pause = paused ? Math.min(LONGEST_PAUSE, pause * 2) : pause;
        pauseEnd = now + pause;
        int taken = jobs;
        jobs = 0;
        return taken;
    }
}
