/** Waits of an instance on every active element: one small model for each kind, on the real engine. */
import { describe, expect, it } from 'vitest';

import { eventually } from '#tests/support/eventually.ts';

import {
  acquired,
  finishTask,
  hours,
  kindsOf,
  lastKey,
  look,
  parts,
  saying,
  showTasks,
  start,
  suspend,
  useWaits,
  wait,
  waitsIn,
} from './waits-scene.ts';

useWaits();

describe('a user task', () => {
  it('waits for a person, and for the events on its edge', async () => {
    const id = await start('edges');
    expect((await waitsIn(id))['decide']?.[0]).toMatchObject({ kind: 'PERSON', summary: 'Waits for a person.', activityId: null });

    await showTasks(id);
    const [person, ...edges] = (await waitsIn(id))['decide'] ?? [];
    expect(person).toMatchObject({
      kind: 'PERSON',
      summary: "Waits for somebody of 'case-reviewers'.",
      candidateGroups: ['case-reviewers'],
      assignee: null,
      activityId: expect.any(String) as string,
    });
    expect(edges).toHaveLength(3);
    expect(edges).toEqual(
      expect.arrayContaining([
        wait('TIMER', {
          elementId: 'late',
          elementName: 'Edge late',
          interrupting: true,
          summary: saying(/^The boundary event 'Edge late' ends it at .+ UTC\.$/),
        }),
        wait('MESSAGE', { elementId: 'stopped', interrupting: false, name: 'stop', businessKey: lastKey() }),
        wait('SIGNAL', { elementId: 'signalled', interrupting: true, name: 'go', businessKey: null }),
      ]),
    );
    expect(hours(edges.find(({ kind }) => kind === 'TIMER'))).toBe(24);
  });

  it('waits for whoever has it, and then for the delivery of the decision', async () => {
    const id = await start('edges');
    await showTasks(id);
    const activityId = (await waitsIn(id))['decide']?.[0]?.['activityId'];
    await parts().circuit.ask('rita', 'mutation ($id: ID!) { claimActivity(id: $id, version: 1) { id } }', { id: activityId });
    expect((await waitsIn(id))['decide']?.[0]).toMatchObject({ kind: 'PERSON', assignee: 'rita', summary: "Waits for 'rita'." });

    const decide = 'mutation ($id: ID!) { completeActivity(id: $id, version: 2, decision: { ok: true }) { id } }';
    await parts().circuit.ask('rita', decide, { id: activityId });
    expect((await waitsIn(id))['decide']?.[0]).toMatchObject({
      kind: 'DECISION',
      activityId,
      summary: "The decision of 'rita' is on its way to the engine.",
    });
  });
});

describe('an event', () => {
  it('waits for a time', async () => {
    const [pause] = (await waitsIn(await start('timer')))['pause'] ?? [];
    expect(pause).toMatchObject({ kind: 'TIMER', elementId: null, interrupting: null, summary: saying(/^Waits until .+ UTC\.$/) });
    expect(hours(pause)).toBe(5);
  });

  it('waits for a message, by business key', async () => {
    const waits = (await waitsIn(await start('message')))['answer'];
    expect(waits).toEqual([
      wait('MESSAGE', {
        name: 'stop',
        businessKey: lastKey(),
        summary: `Waits for the message 'stop' with the business key '${lastKey()}'.`,
      }),
    ]);
  });

  it('waits for a signal', async () => {
    expect((await waitsIn(await start('signal')))['start-sign']).toEqual([
      wait('SIGNAL', { name: 'go', summary: "Waits for the signal 'go'." }),
    ]);
  });

  it('behind an event-based gateway knows all alternatives', async () => {
    const waits = await waitsIn(await start('choice'));
    expect(Object.keys(waits).toSorted()).toEqual(['answer', 'pause', 'sign']);
    expect([kindsOf(waits['answer']), kindsOf(waits['pause']), kindsOf(waits['sign'])]).toEqual([
      ['MESSAGE', 'EVENT_GATEWAY'],
      ['TIMER', 'EVENT_GATEWAY'],
      ['SIGNAL', 'EVENT_GATEWAY'],
    ]);
    const gateway = waits['pause']?.[1];
    expect(gateway).toMatchObject({ elementId: 'which', elementName: 'Which' });
    expect(gateway?.['alternatives']).toHaveLength(3);
    expect(gateway?.['alternatives']).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ kind: 'MESSAGE', elementId: 'answer', name: 'stop' }),
        expect.objectContaining({ kind: 'TIMER', elementId: 'pause', until: saying(/Z$/) }),
        expect.objectContaining({ kind: 'SIGNAL', elementId: 'sign', name: 'go' }),
      ]),
    );
  });
});

describe('an external-worker job', () => {
  it('waits for a worker of its topic, which this deployment may lack', async () => {
    const [served, unserved] = await Promise.all([start('worked'), start('unserved')]);
    expect((await waitsIn(served))['work']).toEqual([
      wait('JOB_FREE', {
        topic: 'waits.known',
        served: true,
        summary: "Waits for a worker of the topic 'waits.known'.",
        since: saying(/Z$/),
      }),
      wait('TIMER', { elementId: 'late' }),
    ]);
    expect((await waitsIn(unserved))['work']).toEqual([
      wait('JOB_FREE', {
        topic: 'waits.nobody',
        served: false,
        summary: "Waits for a worker of the topic 'waits.nobody': this deployment has none.",
      }),
    ]);
  });

  it('waits for the worker that has locked it, then for the next attempt, then for an operator', async () => {
    const id = await start('worked');
    const { id: jobId, workerId } = await acquired('waits.known', id);
    const [locked] = (await waitsIn(id))['work'] ?? [];
    expect(locked).toMatchObject({
      kind: 'JOB_LOCKED',
      topic: 'waits.known',
      summary: saying(/^A worker works on it until .+ at the latest\.$/),
    });
    expect(Date.parse(String(locked?.['until']))).toBeGreaterThan(Date.now() + 500_000);

    // Four attempts of five are left: the engine's number is one more from three on.
    await parts().engine.externalWorkerJobs.fail(jobId, { workerId, message: 'Too slow', retries: 5, retryTimeout: 'PT2H' });
    const [retry] = (await waitsIn(id))['work'] ?? [];
    expect(retry).toMatchObject({
      kind: 'RETRY',
      attempt: 2,
      maxAttempts: 5,
      attemptsLeft: 4,
      summary: saying(/Attempt 2 of 5 is due at .+ UTC\.$/),
    });
    expect(hours(retry)).toBe(2);
  });

  it('stands still with an incident when nothing is left', async () => {
    const id = await start('worked');
    const { id: jobId, workerId } = await acquired('waits.known', id);
    await parts().engine.externalWorkerJobs.fail(jobId, { workerId, message: 'Broken', retries: 0 });
    expect((await waitsIn(id))['work']?.[0]).toMatchObject({
      kind: 'INCIDENT',
      incidentId: jobId,
      problem: expect.any(String) as string,
      summary: saying(/^Stands still until an operator acts: /),
    });
  });

  it('waits for the system that is down', async () => {
    const id = await start('down');
    expect(kindsOf((await waitsIn(id))['work'])).toEqual(['JOB_FREE']);
    await parts().circuit.bridge.api.reportSystem({ system: 'mail', result: 'BUSY', message: 'It is busy.', waitMs: 600_000 });
    expect((await waitsIn(id))['work']).toEqual([
      wait('SYSTEM', {
        topic: 'waits.mail',
        system: { name: 'mail server', state: 'OPEN', retryAt: saying(/Z$/) },
        until: saying(/Z$/),
        summary: saying(/^Waits for the mail server, which is down since .+; the next attempt is at .+\.$/),
      }),
    ]);
  });
});

describe('a join', () => {
  const branch = (elementId: string, state: string, at: string[] = []) => ({ elementId, name: `Task ${elementId}`, state, at });

  it('knows which branches have arrived and which are missing', async () => {
    const id = await start('parallel');
    expect(Object.keys(await waitsIn(id)).toSorted()).toEqual(['first', 'second']);
    await finishTask(id, 'first');
    const { elements } = await look(id);
    const join = elements.find(({ elementId }) => elementId === 'join');
    expect(Date.now() - Date.parse(join?.since ?? '')).toBeLessThan(60_000);
    expect(join).toMatchObject({ name: 'Both', type: 'parallelGateway' });
    expect(join?.waits).toEqual([
      wait('JOIN', {
        branches: [branch('first', 'ARRIVED'), branch('second', 'UNDER_WAY', ['Task second'])],
        summary: "Waits for 'Task second'. Arrived: 'Task first'.",
      }),
    ]);
  });

  it('says where a branch is that is not at its last element yet', async () => {
    const id = await start('detour');
    await finishTask(id, 'first');
    expect((await waitsIn(id))['join']?.[0]).toMatchObject({
      branches: [branch('first', 'ARRIVED'), branch('more', 'UNDER_WAY', ['Task second'])],
      summary: "Waits for 'Task more' (now at 'Task second'). Arrived: 'Task first'.",
    });
  });

  it('is found when it is asynchronous', async () => {
    const id = await start('late-join');
    await finishTask(id, 'second');
    const found = await eventually(
      () => waitsIn(id),
      (waits) => kindsOf(waits['join'])?.[0] === 'JOIN',
      { what: 'The join' },
    );
    expect(found['join']?.[0]?.['branches']).toEqual([branch('first', 'UNDER_WAY', ['Task first']), branch('second', 'ARRIVED')]);
  });

  it('of an inclusive gateway does not wait for a branch that was not taken', async () => {
    const id = await start('inclusive');
    await finishTask(id, 'first');
    expect((await waitsIn(id))['join']?.[0]).toMatchObject({
      branches: [branch('first', 'ARRIVED'), branch('second', 'UNDER_WAY', ['Task second']), branch('third', 'NOT_COMING')],
      summary: "Waits for 'Task second'. Arrived: 'Task first'.",
    });
  });

  it('says that it stands for ever when a branch was left', async () => {
    const id = await start('stuck');
    await finishTask(id, 'first');
    const [subscription] = await parts().engine.executions.waitingForMessage({ processInstanceId: id, messageName: 'stop' });
    await parts().engine.executions.deliverMessage({ executionId: subscription?.id ?? '', messageName: 'stop', variables: {} });
    const waits = await waitsIn(id);
    expect(Object.keys(waits)).toEqual(['join']);
    expect(waits['join']?.[0]?.summary).toBe("Nothing is on its way from 'Task second': this join cannot go on. Arrived: 'Task first'.");
    const timeline = 'query ($id: ID!) { processInstance(id: $id) { events(kinds: [ELEMENT]) { nodes { elementId elementType state } } } }';
    const { processInstance } = await parts().circuit.ask<{ processInstance: { events: { nodes: { elementType: string }[] } } }>(
      'otto',
      timeline,
      { id },
    );
    const tasks = processInstance.events.nodes.filter(({ elementType }) => elementType === 'userTask');
    expect(tasks).toHaveLength(2);
    expect(tasks).toEqual(
      expect.arrayContaining([
        { elementId: 'first', elementType: 'userTask', state: 'COMPLETED' },
        { elementId: 'second', elementType: 'userTask', state: 'CANCELLED' },
      ]),
    );
  });

  it('in repeated sub-processes is one for each run', async () => {
    const { elements } = await look(await start('many-joins'));
    const joins = elements.filter(({ elementId }) => elementId === 'join');
    expect(joins.map(({ waits }) => waits[0]?.['branches'])).toEqual([
      [branch('first', 'UNDER_WAY', ['Task first']), { elementId: 'fork', name: 'fork', state: 'ARRIVED', at: [] }],
      [branch('first', 'UNDER_WAY', ['Task first']), { elementId: 'fork', name: 'fork', state: 'ARRIVED', at: [] }],
    ]);
    const sub = elements.filter(({ elementId }) => elementId === 'sub');
    expect(sub.map(({ waits }) => kindsOf(waits))).toEqual([
      ['SUB_PROCESS', 'MULTI_INSTANCE'],
      ['SUB_PROCESS', 'MULTI_INSTANCE'],
    ]);
  });
});

describe('an element around others', () => {
  it('waits for the called process, says where that is, and knows its caller', async () => {
    const id = await start('call');
    const waits = (await waitsIn(id))['call'];
    expect(waits).toEqual([
      wait('CALLED_PROCESS', {
        processInstanceId: expect.any(String) as string,
        elements: ['Task inner'],
        summary: "Waits for the called process, which is at 'Task inner'.",
      }),
    ]);
    const called = String(waits?.[0]?.['processInstanceId']);
    expect(Object.keys(await waitsIn(called))).toEqual(['inner']);
    const calls = 'query ($id: ID!) { processInstance(id: $id) { calledBy { id } calledInstances { id } } }';
    const callsOf = (processInstanceId: string) => parts().circuit.ask('otto', calls, { id: processInstanceId });
    expect(await callsOf(id)).toEqual({ processInstance: { calledBy: null, calledInstances: [{ id: called }] } });
    expect(await callsOf(called)).toEqual({ processInstance: { calledBy: { id }, calledInstances: [] } });
  });

  it('waits for what is inside, and for event sub-processes beside it', async () => {
    const waits = await waitsIn(await start('around'));
    expect(Object.keys(waits).toSorted()).toEqual(['inner', 'sub']);
    expect(waits['sub']).toHaveLength(4);
    expect(waits['sub']).toEqual(
      expect.arrayContaining([
        wait('SUB_PROCESS', { elements: ['Task inner'], summary: "Waits for what is inside: 'Task inner'." }),
        wait('TIMER', { elementId: 'late', interrupting: true }),
        wait('EVENT_SUB_PROCESS', { elementId: 'beside-start', elementName: 'Listener beside', interrupting: false, until: saying(/Z$/) }),
        wait('EVENT_SUB_PROCESS', { elementId: 'signalled-start', interrupting: true, name: 'go', businessKey: null }),
      ]),
    );
    expect(waits['inner']).toEqual([
      wait('PERSON'),
      wait('EVENT_SUB_PROCESS', { elementId: 'inside-start', name: 'stop', businessKey: lastKey() }),
    ]);
  });

  it('is repeated side by side', async () => {
    const id = await start('side-by-side');
    await finishTask(id, 'each');
    const { elements } = await look(id);
    expect(elements.map(({ elementId, waits }) => [elementId, ...(kindsOf(waits) ?? [])])).toEqual([
      ['each', 'PERSON', 'MULTI_INSTANCE', 'TIMER'],
      ['each', 'PERSON', 'MULTI_INSTANCE', 'TIMER'],
    ]);
    expect(elements[0]?.waits[1]).toMatchObject({ done: 1, total: 3, summary: '1 of 3 runs are done.' });
  });

  it('is repeated one after the other', async () => {
    const id = await start('in-turn');
    await finishTask(id, 'each');
    await finishTask(id, 'each');
    expect((await waitsIn(id))['each']).toEqual([wait('PERSON'), wait('MULTI_INSTANCE', { done: 2, total: 3 })]);
  });
});

describe('the engine itself', () => {
  it('tries a continuation again, then gives it up', async () => {
    const id = await start('engine');
    await finishTask(id, 'before');
    const retrying = await eventually(
      () => waitsIn(id),
      (waits) => kindsOf(waits['check'])?.[0] === 'RETRY',
      { what: 'The retry' },
    );
    expect(retrying['check']).toEqual([
      wait('RETRY', { attemptsLeft: expect.any(Number) as number, until: saying(/Z$/), problem: saying('missing') }),
    ]);
    const timers = await parts().engine.jobs.timers({ processInstanceId: id });
    for (const { id: jobId } of timers) await parts().engine.jobs.fireTimer(jobId);
    const given = await eventually(
      async () => {
        for (const job of await parts().engine.jobs.timers({ processInstanceId: id }))
          await parts()
            .engine.jobs.fireTimer(job.id)
            .catch(() => undefined);
        return waitsIn(id);
      },
      (waits) => kindsOf(waits['check'])?.[0] === 'INCIDENT',
      { what: 'The incident' },
    );
    expect(given['check']).toEqual([wait('INCIDENT', { incidentId: expect.any(String) as string, problem: saying('missing') })]);
  });

  it('is about to go on', async () => {
    const id = await start('follow-up');
    const { id: jobId, workerId } = await acquired('waits.hold', id);
    await finishTask(id, 'before');
    expect((await waitsIn(id))['after']).toEqual([wait('ASYNC', { summary: 'The engine is about to go on here.' })]);
    await parts().engine.externalWorkerJobs.complete(jobId, { workerId, variables: {} });
    await eventually(
      () => waitsIn(id),
      (waits) => kindsOf(waits['after'])?.[0] === 'PERSON',
      { what: 'The task behind' },
    );
  });

  it('holds a suspended instance', async () => {
    const id = await start('edges');
    await suspend(id);
    const waits = (await waitsIn(id))['decide'];
    expect(waits?.[0]).toMatchObject({ kind: 'SUSPENDED', summary: saying(/^The instance is suspended/) });
    expect(kindsOf(waits?.slice(1))?.toSorted()).toEqual(['MESSAGE', 'PERSON', 'SIGNAL', 'TIMER']);
  });

  it('names nothing for a task that only a call of the engine ends', async () => {
    expect((await waitsIn(await start('untold')))['untold']).toEqual([
      wait('OTHER', { summary: 'The engine names nothing that would end this wait.' }),
    ]);
  });
});
