import type { Mutant } from '../mutant.ts';

const tests = ['api/start-process.test.ts'];

/** Fences around the start of an instance: one instance for each accepted start. */
export const starts: readonly Mutant[] = [
  {
    id: 'idempotency-key-is-compared',
    fence: 'Other input under the same idempotency key is refused.',
    inside: 'existingIntent',
    from: 'if (sameKey?.requestHash === requestHash) return sameKey;',
    to: 'if (sameKey) return sameKey;',
    tests,
  },
  {
    id: 'start-is-looked-up',
    fence: 'A start whose answer was lost is looked up before it is repeated.',
    inside: 'startOnce',
    from: 'checkFirst ? await findInstance(deps, pending) : null',
    to: 'checkFirst ? null : null',
    tests,
  },
  {
    id: 'start-needs-lease',
    fence: 'Only the holder of the lease asks the engine to start.',
    inside: 'takeLease',
    from: "and(eq(intent.id, id), eq(intent.status, 'PENDING'), or(isNull(intent.leaseUntil), lt(intent.leaseUntil, sql`now()`)))",
    to: "and(eq(intent.id, id), eq(intent.status, 'PENDING'))",
    tests,
  },
  {
    id: 'second-instance-is-cancelled',
    fence: 'A second instance of one start is cancelled.',
    inside: 'storeInstance',
    from: 'await deps.flowable.processInstances.cancel(processInstanceId, `Started twice: ${owner} goes on`);',
    to: '',
    tests,
  },
  {
    id: 'first-instance-is-adopted',
    fence: 'A start keeps the instance that it has.',
    inside: 'adoptInstance',
    from: '.where(and(isMeant, isNull(intent.processInstanceId)))',
    to: '.where(isMeant)',
    tests: ['api/effects.test.ts', ...tests],
  },
  {
    id: 'unanswered-start-waits',
    fence: 'A start that the engine does not answer waits for the sweep, and is not refused.',
    inside: 'storeFailure',
    from: 'isPermanent(error) || failures >= maxStartFailures',
    to: 'true',
    tests,
  },
  {
    id: 'failing-start-ends',
    fence: 'A start with which the engine fails again and again is refused in the end.',
    inside: 'storeFailure',
    from: 'isPermanent(error) || failures >= maxStartFailures',
    to: 'isPermanent(error)',
    tests,
  },
  {
    id: 'start-is-not-left-to-the-sweep',
    fence: 'A start is given to the engine at once.',
    inside: 'startProcess',
    from: 'return toStartedProcess((await startIntent(deps, accepted)).intent);',
    to: 'return toStartedProcess(accepted.intent);',
    tests,
  },
  {
    id: 'duplicate-of-a-task-is-ended',
    fence: 'A duplicate instance is ended before a person sees its user task.',
    inside: 'endDuplicates',
    from: 'for (const id of duplicates) await endDuplicate(',
    to: 'for (const id of [] as string[]) await endDuplicate(',
    tests: ['unit/inngest/bridge/sweep/end-duplicates.test.ts'],
  },
  {
    id: 'task-of-a-duplicate-is-left-out',
    fence: 'The user task of a duplicate instance gets no Activity.',
    inside: 'endDuplicates',
    from: 'return found.filter(({ processInstanceId }) => !duplicates.has(processInstanceId));',
    to: 'return [...found];',
    tests: ['unit/inngest/bridge/sweep/end-duplicates.test.ts'],
  },
];
