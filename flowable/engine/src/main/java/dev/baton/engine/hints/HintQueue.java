package dev.baton.engine.hints;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/**
 * Committed changes until a hint takes them. Holds at most one hint's worth: what is beyond is dropped and sets
 * {@code overflow}. Adding never waits for a receiver.
 */
final class HintQueue {

    private static final int MOST_IDS = 500;
    private static final int MOST_TOPICS = 200;
    private static final long PAUSE = TimeUnit.MILLISECONDS.toNanos(20);
    private static final long LONGEST_WAIT = TimeUnit.MINUTES.toNanos(1);

    private final Map<String, TopicPace> topics = new HashMap<>();
    private final Set<String> tasksCreated = new LinkedHashSet<>();
    private final Set<String> tasksEnded = new LinkedHashSet<>();
    private final Set<String> timersFired = new LinkedHashSet<>();
    private final Set<String> instancesEnded = new LinkedHashSet<>();
    private final Set<String> instancesChanged = new LinkedHashSet<>();
    private final Set<String> messagesAwaited = new LinkedHashSet<>();
    private final Set<String> deadLettersChanged = new LinkedHashSet<>();
    private boolean overflow;
    private long idsDue = System.nanoTime();

    synchronized void add(Changes changes) {
        long now = System.nanoTime();
        changes.jobs.forEach((topic, jobs) -> addJobs(topic, jobs, now));
        addIds(changes.tasksCreated, tasksCreated);
        addIds(changes.tasksEnded, tasksEnded);
        addIds(changes.timersFired, timersFired);
        addIds(changes.instancesEnded, instancesEnded);
        addIds(changes.instancesChanged, instancesChanged);
        addIds(changes.messagesAwaited, messagesAwaited);
        addIds(changes.deadLettersChanged, deadLettersChanged);
        notifyAll();
    }

    /** Waits until a hint is due and returns it. */
    synchronized Hint take() throws InterruptedException {
        for (long wait = untilDue(); wait > 0; wait = untilDue()) {
            TimeUnit.NANOSECONDS.timedWait(this, wait);
        }
        long now = System.nanoTime();
        List<Hint.TopicJobs> dueTopics = takeTopics(now);
        if (!hasIds() || idsDue > now) {
            return new Hint(dueTopics, List.of(), List.of(), List.of(), List.of(), List.of(), List.of(),
                    List.of(), false);
        }
        idsDue = now + PAUSE;
        Hint hint = new Hint(
                dueTopics,
                drain(tasksCreated),
                drain(tasksEnded),
                drain(timersFired),
                drain(instancesEnded),
                drain(instancesChanged),
                drain(messagesAwaited),
                drain(deadLettersChanged),
                overflow);
        overflow = false;
        return hint;
    }

    private void addJobs(String topic, int jobs, long now) {
        if (!topics.containsKey(topic) && topics.size() >= MOST_TOPICS) {
            topics.values().removeIf(pace -> pace.isQuiet(now));
            if (topics.size() >= MOST_TOPICS) {
                overflow = true;
                return;
            }
        }
        topics.computeIfAbsent(topic, unknown -> new TopicPace(now)).add(jobs, now);
    }

    private void addIds(Collection<String> ids, Set<String> waiting) {
        for (String id : ids) {
            if (waiting.size() < MOST_IDS) {
                waiting.add(id);
            } else if (!waiting.contains(id)) {
                overflow = true;
                return;
            }
        }
    }

    private List<Hint.TopicJobs> takeTopics(long now) {
        List<Hint.TopicJobs> due = new ArrayList<>();
        topics.forEach((topic, pace) -> {
            if (pace.isWaiting() && pace.due() <= now) {
                due.add(new Hint.TopicJobs(topic, pace.take(now)));
            }
        });
        return due;
    }

    private long untilDue() {
        long now = System.nanoTime();
        long wait = hasIds() ? idsDue - now : LONGEST_WAIT;
        for (TopicPace pace : topics.values()) {
            if (pace.isWaiting()) {
                wait = Math.min(wait, pace.due() - now);
            }
        }
        return wait;
    }

    private boolean hasIds() {
        return overflow || !tasksCreated.isEmpty() || !tasksEnded.isEmpty() || !timersFired.isEmpty()
                || !instancesEnded.isEmpty() || !instancesChanged.isEmpty() || !messagesAwaited.isEmpty()
                || !deadLettersChanged.isEmpty();
    }

    private static List<String> drain(Set<String> ids) {
        List<String> drained = List.copyOf(ids);
        ids.clear();
        return drained;
    }
}
