import type { Job } from '#flowable/client/index.ts';

import { type Duration, durationMs } from './duration.ts';
import { family } from './family.ts';
import { fire, timersOf, workUntilRest } from './rest.ts';
import type { Subject } from './subject.ts';

/**
 * Lets so much time pass for this instance: due timers fire in the order of their due dates, and the work behind each is done before the
 * next one fires.
 */
export async function advance(subject: Subject, time: Duration): Promise<void> {
  const { clock } = subject;
  const until = clock.now() + durationMs(time);
  for (;;) {
    const next = nextDue(subject, await timersOf(subject, await family(subject)), until);
    if (!next) break;
    clock.moveTo(clock.dueAt(next));
    await fire(subject, next.id);
    await workUntilRest(subject);
  }
  clock.moveTo(until);
}

function nextDue({ clock, workflow }: Subject, timers: readonly Job[], until: number): Job | undefined {
  const places = Object.keys(workflow.model.elements);
  const place = ({ elementId }: Job): number => places.indexOf(elementId ?? '');
  const due = timers.filter((timer) => timer.dueDate !== null && clock.dueAt(timer) <= until);
  return due.toSorted((a, b) => clock.dueAt(a) - clock.dueAt(b) || place(a) - place(b))[0];
}
