package dev.baton.engine.hints;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Changes of one transaction that a receiver of hints acts on. */
final class Changes {

    final Map<String, Integer> jobs = new HashMap<>();
    final List<String> tasksCreated = new ArrayList<>();
    final List<String> tasksEnded = new ArrayList<>();
    /** Instances in which a timer has fired. */
    final List<String> timersFired = new ArrayList<>();
    final List<String> instancesEnded = new ArrayList<>();
    /** Instances whose tokens moved, that began, ended, failed or were tried again. */
    final Set<String> instancesChanged = new LinkedHashSet<>();
    /** Instances that have begun to wait for a message. */
    final List<String> messagesAwaited = new ArrayList<>();
    /** Instances in which a job was given up, or is no longer given up. */
    final List<String> deadLettersChanged = new ArrayList<>();

    void jobAvailable(String topic) {
        jobs.merge(topic, 1, Integer::sum);
    }

    boolean isEmpty() {
        return jobs.isEmpty() && tasksCreated.isEmpty() && tasksEnded.isEmpty() && timersFired.isEmpty()
                && instancesEnded.isEmpty() && instancesChanged.isEmpty() && messagesAwaited.isEmpty()
                && deadLettersChanged.isEmpty();
    }
}
