import { describe, expect, it } from 'vitest';

import type { Facts } from '#scripts/operate/check/facts.ts';
import { invariants } from '#scripts/operate/check/invariants.ts';
import { describeVerdicts, lastingVerdicts, verdicts } from '#scripts/operate/check/report.ts';

const at = new Date('2026-11-29T10:00:00Z');

/** Case that went well, from its start to its end. */
const instance: Facts['instances'][number] = {
  id: 'i-1',
  name: null,
  businessKey: 'APP-1',
  processDefinitionId: 'case-review:1:d',
  processDefinitionKey: 'case-review',
  startTime: at.toISOString(),
  endTime: at.toISOString(),
  endActivityId: 'end',
  deleteReason: null,
  tenantId: '',
};
const task: Facts['tasks'][number] = {
  id: 't-1',
  name: 'Review',
  description: null,
  taskDefinitionKey: 'review',
  assignee: null,
  priority: 50,
  processInstanceId: 'i-1',
  processDefinitionId: 'case-review:1:d',
  startTime: at.toISOString(),
  endTime: at.toISOString(),
  deleteReason: null,
  tenantId: '',
  localVariables: {},
};
const start = { tenantId: '', processDefinitionKey: 'case-review', businessKey: 'APP-1', status: 'STARTED' };
const ledgerRow = {
  jobCorrelationId: 'c-1',
  topic: 'case-review.send-confirmation',
  processInstanceId: 'i-1',
  state: 'DONE',
  outcome: { kind: 'complete' },
  createdAt: at,
};
const activity = { id: 'a-1', taskId: 't-1', status: 'COMPLETED', delivery: 'ACCEPTED', decidedBy: 'rita', closedReason: null };
const row = { table: 'record', businessKey: 'APP-1', tenantId: '' };
const effect = { system: 'mail', idempotencyKey: 'c-1', effect: 'sent', count: 1, deliveries: 1 };
const opened = { activityId: 'a-1', action: 'opened', fromStatus: null, toStatus: 'OPEN' };
const decided = { activityId: 'a-1', action: 'completed', fromStatus: 'OPEN', toStatus: 'COMPLETED' };
const accepted = { activityId: 'a-1', action: 'accepted', fromStatus: 'COMPLETED', toStatus: 'COMPLETED' };

const well = {
  instances: [instance],
  tasks: [task],
  deadLetters: [],
  intents: [start],
  ledger: [ledgerRow],
  activities: [activity],
  history: [opened, decided, accepted],
  stored: [{ id: 'i-1', status: 'COMPLETED' }],
  onceTopics: [ledgerRow.topic],
  undos: { [ledgerRow.topic]: ['case-review.call-back'] },
  goals: { 'case-review': ['end'] },
  ofCases: [row],
  digests: [],
  alertMessages: [],
  unsentEvents: 0,
  auditChain: { links: 1, head: '1:hash', violations: [] },
  databaseRole: { role: 'runtime', tables: 1, owned: [], changeable: [] },
  effects: [effect],
};
// The rows have the columns that the invariants read.
const facts = (planted: Partial<Record<keyof Facts, unknown>> = {}): Facts => ({ ...well, ...planted }) as unknown as Facts;

const planted: Record<string, Partial<Record<keyof Facts, unknown>>> = {
  'one-instance-per-start': {
    instances: [instance, { ...instance, id: 'i-2' }],
    stored: ['i-1', 'i-2'].map((id) => ({ id, status: 'COMPLETED' })),
  },
  'one-effect-per-key': { effects: [{ ...effect, count: 2 }] },
  'effects-are-known': { effects: [{ ...effect, idempotencyKey: 'of-nobody' }] },
  'one-effect-per-instance': { ledger: [ledgerRow, { ...ledgerRow, jobCorrelationId: 'c-2' }] },
  'ledger-is-settled': { ledger: [{ ...ledgerRow, state: 'STARTED' }] },
  'effects-are-undone': { instances: [{ ...instance, endActivityId: 'closed' }] },
  'one-activity-per-task': { tasks: [task, { ...task, id: 't-2' }] },
  'activities-follow-the-engine': {
    activities: [{ ...activity, status: 'CANCELLED' }],
    history: [opened, { ...decided, action: 'cancelled', toStatus: 'CANCELLED' }],
  },
  'decisions-have-an-actor': { activities: [{ ...activity, decidedBy: null }] },
  'one-decision-per-activity': { history: [opened, decided, { ...decided, fromStatus: 'COMPLETED' }] },
  'history-is-a-path': { history: [opened, { ...decided, fromStatus: 'CLAIMED' }] },
  'read-model-follows-the-engine': { stored: [{ id: 'i-1', status: 'RUNNING' }] },
  'one-row-per-case': { ofCases: [row, row] },
  'nothing-unsent': { unsentEvents: 1 },
  'audit-is-unchanged': { auditChain: { links: 1, head: '1:hash', violations: ['the row 1 was changed'] } },
  'functions-own-no-table': { databaseRole: { role: 'runtime', tables: 1, owned: ['audit'], changeable: [] } },
  'nothing-given-up': { deadLetters: [{ processInstanceId: 'i-1', elementId: 'sendWelcome', exceptionMessage: 'No address.' }] },
};

const violated = (of: Facts): string[] => verdicts(of).flatMap(({ id, violations }) => (violations.length > 0 ? [id] : []));

describe('the invariants of npm run check', () => {
  it('hold over an instance that went well', () => {
    expect(violated(facts())).toEqual([]);
  });

  it('are each violated by what is planted for it, and no other is', () => {
    expect(Object.keys(planted)).toEqual(invariants.map(({ id }) => id));
    for (const [id, violation] of Object.entries(planted)) expect(violated(facts(violation)), id).toEqual([id]);
  });

  it('allow a second decision of an Activity that was reopened', () => {
    const reopened = { activityId: 'a-1', action: 'reopened', fromStatus: 'COMPLETED', toStatus: 'OPEN' };
    expect(violated(facts({ history: [opened, decided, reopened, decided, accepted] }))).toEqual([]);
  });

  it('allow effects of an instance that somebody cancelled, and those that an undo took back', () => {
    const ended = { ...instance, endActivityId: 'closed' };
    expect(
      violated(facts({ instances: [{ ...ended, deleteReason: 'No longer needed' }], stored: [{ id: 'i-1', status: 'CANCELLED' }] })),
    ).toEqual([]);
    const undo = { ...ledgerRow, jobCorrelationId: 'c-2', topic: 'case-review.call-back' };
    expect(violated(facts({ instances: [ended], ledger: [ledgerRow, undo] }))).toEqual([]);
    const before = { ...undo, createdAt: new Date(at.getTime() - 1) };
    expect(violated(facts({ instances: [ended], ledger: [before, ledgerRow] })), 'an undo before the effect').toEqual([
      'effects-are-undone',
    ]);
  });

  it('ask for an undo of what a called instance did when its caller has missed the goal', () => {
    const caller = {
      ...instance,
      id: 'i-0',
      processDefinitionId: 'order:1:d',
      processDefinitionKey: 'order',
      endActivityId: 'cancelled',
      deleteReason: 'terminate end event (cancelled)',
    };
    const stored = ['i-0', 'i-1'].map((id) => ({ id, status: 'COMPLETED' }));
    const called = { ...instance, superProcessInstanceId: 'i-0' };
    expect(violated(facts({ instances: [caller, called], stored }))).toEqual(['effects-are-undone']);
    const undo = { ...ledgerRow, jobCorrelationId: 'c-2', topic: 'case-review.call-back', processInstanceId: 'i-0' };
    expect(violated(facts({ instances: [caller, called], stored, ledger: [ledgerRow, undo] }))).toEqual([]);
  });

  it('name the instance, the element and the reason of a dead letter', () => {
    expect(describeVerdicts(verdicts(facts(planted['nothing-given-up'])))).toContain(
      'nothing-given-up: the job of sendWelcome in instance i-1 is a dead letter: No address.',
    );
  });
});

describe('the report', () => {
  it('counts what was checked, and calls an invariant of nothing void', () => {
    const text = describeVerdicts(verdicts(facts({ ofCases: [], deadLetters: planted['nothing-given-up']?.deadLetters })));
    expect(text).toMatch(/^void {9}0 checked {2}No business key has two rows/m);
    expect(text.split('\n').at(-1)).toBe(`invariants: ${invariants.length - 1} checked, 1 violations; 1 void`);
  });

  it('says in which way a history is wrong', () => {
    const wrong = (history: unknown[]) => verdicts(facts({ history })).find(({ id }) => id === 'history-is-a-path')?.violations;
    expect(wrong([decided])).toEqual(["Activity a-1 was OPEN before 'completed', and not there by its history"]);
    expect(wrong([opened])).toEqual(['Activity a-1 is COMPLETED, and OPEN by its history']);
    expect(wrong([])).toEqual(['Activity a-1 is COMPLETED, and not there by its history']);
  });
});

describe('checking a deployment at work', () => {
  const judge = async (...readings: Facts[]) => {
    let pauses = 0;
    let reading = 0;
    const gather = async () => readings[Math.min(reading++, readings.length - 1)] ?? facts();
    const results = await lastingVerdicts(gather, { readings: 4, pause: async () => void (pauses += 1) });
    return { violated: results.filter(({ violations }) => violations.length > 0).map(({ id }) => id), pauses };
  };
  const [unsent, givenUp] = [facts(planted['nothing-unsent']), facts(planted['nothing-given-up'])];

  it('reads once when all hold', async () => {
    expect(await judge(facts())).toEqual({ violated: [], pauses: 0 });
  });

  it('takes no row that is on its way for a violation', async () => {
    expect(await judge(unsent, facts())).toEqual({ violated: [], pauses: 1 });
    expect(await judge(unsent, givenUp, facts()), 'a violation of a later reading alone').toEqual({ violated: [], pauses: 1 });
  });

  it('reports what every reading has found', async () => {
    expect(await judge(givenUp)).toEqual({ violated: ['nothing-given-up'], pauses: 3 });
  });
});
