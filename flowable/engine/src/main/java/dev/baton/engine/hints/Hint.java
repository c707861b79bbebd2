package dev.baton.engine.hints;

import java.util.Collection;
import java.util.List;

/** Body of a hint: ids of what changed, and by topic how many jobs became available. */
record Hint(
        List<TopicJobs> topics,
        Collection<String> tasksCreated,
        Collection<String> tasksEnded,
        Collection<String> timersFired,
        Collection<String> instancesEnded,
        Collection<String> instancesChanged,
        Collection<String> messagesAwaited,
        Collection<String> deadLettersChanged,
        boolean overflow) {

    record TopicJobs(String topic, int jobs) {}
}
