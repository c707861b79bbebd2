import { isExternalWorker, processOf, text } from '../element.ts';
import { rule } from '../rule.ts';

const verbAndNoun = /^[a-z][a-z0-9]*(?:-[a-z0-9]+)+$/;

/** Reports topics other than `<process-key>.<verb-noun>`. */
export const topicOfProcess = rule((element, report) => {
  if (!isExternalWorker(element)) return;
  const topic = text(element, 'flowable:topic');
  const key = processOf(element)?.id ?? '';
  if (topic === '') {
    report(element, `The task has no topic: the engine refuses the deployment. Write flowable:topic="${key}.<verb-noun>".`);
  } else if (!topic.startsWith(`${key}.`) || !verbAndNoun.test(topic.slice(key.length + 1))) {
    report(
      element,
      `The topic "${topic}" is not "${key}." followed by verb and noun: a topic that two processes share gives the jobs of one to the ` +
        `worker of the other, and an incident does not tell which code it is about. Write for example "${key}.check-balance".`,
    );
  }
});
