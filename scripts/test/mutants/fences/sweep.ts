import type { Mutant } from '../mutant.ts';

const rounds = 'unit/inngest/bridge/work/do-rounds.test.ts';
const reconcile = 'unit/inngest/bridge/sweep/reconcile-activities.test.ts';
const pollTasks = 'unit/inngest/bridge/poll/poll-tasks.test.ts';

/** Parts of the rounds, each with the text that does its work. */
const parts: Readonly<Record<string, string>> = {
  outbox: 'outbox: () => relayOutbox(deps, until),',
  starts: 'intents: () => startIntents(deps, until),',
  messages: 'messages: () => deliverMessages(deps, until),',
  jobs: 'backlog: await pollJobs(deps)',
  tasks: 'tasks: () => pollTasks(deps, until),',
  instances: 'instances: () => pollInstances(deps, until),',
  rows: '(await retryFailedRows(deps)) > 0',
  decisions: 'decisions: () => resendDecisions(deps, until),',
  incidents: 'incidents: () => pollIncidents(deps, until),',
  operations: 'operations: () => resumeOperations(deps),',
  audit: 'audit: () => sealAudit(deps, until),',
  notifications: '(await announceDigests(deps)) > 0',
};

const nothing: Readonly<Record<string, string>> = { jobs: 'backlog: []', rows: 'false', notifications: 'false' };

/** Fences of the sweep and of the hourly comparison: what events and hints have missed is found. */
export const sweep: readonly Mutant[] = [
  ...Object.entries(parts).map(([part, from]) => ({
    id: `sweep-has-${part}`,
    fence: `The sweep finds what events and hints have missed: ${part}.`,
    inside: 'doRounds',
    from,
    to: nothing[part] ?? '',
    tests: [rounds],
  })),
  {
    id: 'sweep-goes-on-after-a-failure',
    fence: 'Each part of the sweep runs even when another fails.',
    inside: 'doRounds',
    from: 'await Promise.allSettled(Object.values(parts).map((part) => part()));',
    to: "(await Promise.all(Object.values(parts).map((part) => part()))).map((value) => ({ status: 'fulfilled' as const, value, reason: null }));",
    tests: [rounds],
  },
  {
    id: 'sweep-reports-failures',
    fence: 'A sweep with a failed part fails, after all parts have run.',
    inside: 'sweep',
    from: "if (parts.length > 0) throw new Error(`The sweep failed in: ${parts.join(', ')}`);",
    to: '',
    tests: [rounds],
  },
  {
    id: 'cursor-overlaps',
    fence: 'A poll reads the last minute again: rows appear when their transaction commits.',
    inside: 'pollList',
    from: 'Date.parse(cursor) - overlapMs',
    to: 'Date.parse(cursor)',
    tests: [pollTasks],
  },
  {
    id: 'cursor-moves-after-the-work',
    fence: 'The cursor moves after everything before it was handled.',
    inside: 'pollList',
    from: 'const rows = await list.page(deps, since, start);\n    const last = rows.at(-1)?.at;',
    to: "await deps.api.moveSweepCursor(list.cursor, '2046-12-31T00:00:00.000Z');\n    const rows = await list.page(deps, since, start);\n    const last = rows.at(-1)?.at;",
    tests: [pollTasks],
  },
  {
    id: 'poll-reads-every-page',
    fence: 'A poll goes on to the last page.',
    inside: 'pollList',
    from: 'await deps.api.moveSweepCursor(list.cursor, last);\n    if (rows.length < rowsPerPage) return false;',
    to: 'await deps.api.moveSweepCursor(list.cursor, last);\n    return false;',
    tests: [pollTasks],
  },
  {
    id: 'missed-task-gets-activity',
    fence: 'A user task that came and went between two polls gets its Activity.',
    inside: 'settleEnded',
    from: 'const missed = tasks.filter((task) => missing.includes(task.id));',
    to: 'const missed = tasks.filter((task) => missing.includes(task.id) && task.id === undefined);',
    tests: [pollTasks],
  },
  {
    id: 'comparison-opens-what-is-missing',
    fence: 'The hourly comparison opens Activities that are missing.',
    inside: 'reconcileTasks',
    from: 'await openActivities(deps, [...open.keys()]);',
    to: '',
    tests: [reconcile],
  },
  {
    id: 'comparison-settles-what-has-ended',
    fence: 'The hourly comparison settles Activities whose user task has ended.',
    inside: 'reconcileTasks',
    from: 'open.has(taskId) ? [] : [taskId]',
    to: 'open.has(taskId) ? [] : []',
    tests: [reconcile],
  },
  {
    id: 'comparison-shows-assignees',
    fence: 'The hourly comparison shows the engine who works on an Activity.',
    inside: 'reconcileTasks',
    from: 'await showAssignees(deps, activities, open);',
    to: '',
    tests: [reconcile],
  },
  {
    id: 'comparison-reads-fired-timers',
    fence: 'The hourly comparison reads the timers of an Activity again that must have fired.',
    inside: 'hasFiredTimer',
    from: "status !== 'COMPLETED' && deadlines.some(",
    to: "status === 'SUPERSEDED' && deadlines.some(",
    tests: [reconcile],
  },
  {
    id: 'comparison-follows-moved-timers',
    fence: 'The hourly comparison follows timers that were moved in the engine.',
    inside: 'reconcileTimers',
    from: 'moved.add(task.taskId);',
    to: 'continue;',
    tests: [reconcile],
  },
  {
    id: 'comparison-is-bounded-by-ids',
    fence: 'A page of the comparison settles only Activities of its own range of ids.',
    inside: 'reconcileTasks',
    from: 'const activities = await activitiesBetween(deps, afterTask, last);',
    to: 'const activities = await activitiesBetween(deps, afterTask, null);',
    tests: [reconcile],
  },
  {
    id: 'failing-row-is-kept',
    fence: 'A failed row that fails again is not forgotten.',
    inside: 'retryFailedRows',
    from: 'const processed = due.filter((row) => stillDue.has(keyOf(row)));',
    to: 'const processed = due;',
    tests: ['unit/inngest/bridge/sweep/retry-rows.test.ts'],
  },
];
