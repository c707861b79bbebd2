package dev.baton.engine.hints;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Changes of one transaction that a receiver of hints acts on. */
final class Changes {

    final Map<String, Integer> jobs = new HashMap<>();
    final List<String> tasksCreated = new ArrayList<>();
    final List<String> tasksEnded = new ArrayList<>();
    /** Instances in which a timer has fired. */
    final List<String> timersFired = new ArrayList<>();
    final List<String> instancesEnded = new ArrayList<>();
    /** Instances that have begun to wait for a message. */
    final List<String> messagesAwaited = new ArrayList<>();

    void jobAvailable(String topic) {
        jobs.merge(topic, 1, Integer::sum);
    }

    boolean isEmpty() {
        return jobs.isEmpty() && tasksCreated.isEmpty() && tasksEnded.isEmpty() && timersFired.isEmpty()
                && instancesEnded.isEmpty() && messagesAwaited.isEmpty();
    }
}
