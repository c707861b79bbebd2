/** Texts of people, workers and senders of messages stay text, wherever a model may read such a text. */
import { describe, expect, inject, it } from 'vitest';

import { processTest } from '#tests/support/process-test/process-test.ts';

import { hearsayWorkflow } from './models/workflows.ts';

const hearsay = processTest(hearsayWorkflow, { models: new URL('models/', import.meta.url) });

const hostile = [
  'x ${secret}',
  '#{secret}',
  'costs ${ and more',
  "${''.getClass().forName('java.lang.Runtime')}",
  '${execution.removeVariable("secret")}',
  '}${secret}{',
];

const { FLOWABLE_URL, FLOWABLE_USER, FLOWABLE_PASSWORD } = inject('processEngine');
const headers = {
  authorization: `Basic ${Buffer.from(`${FLOWABLE_USER}:${FLOWABLE_PASSWORD}`).toString('base64')}`,
  'content-type': 'application/json',
};
const fromEngine = async (path: string, init: RequestInit = {}): Promise<unknown> =>
  (await fetch(`${FLOWABLE_URL}/process-api${path}`, { ...init, headers, signal: AbortSignal.timeout(10_000) })).json();

/** Returns the open task of an instance as the engine has it. */
async function taskOf(processInstanceId: string) {
  const tasks = await fromEngine('/query/tasks', { method: 'POST', body: JSON.stringify({ processInstanceId }) });
  const [task] = (tasks as { data: readonly { id: string; name: string; description: string; category: string | null }[] }).data;
  const links = (await fromEngine(`/runtime/tasks/${task?.id ?? ''}/identitylinks`)) as readonly { group: string | null }[];
  return { name: task?.name, description: task?.description, category: task?.category, groups: new Set(links.map(({ group }) => group)) };
}

describe.concurrent('text that looks like an expression', () => {
  it.each(hostile)('stays text: %s', async (text) => {
    const instance = await hearsay.start({ said: text, secret: 'SECRET' });
    await instance.expectActivity('read', { title: `Read ${text}`, context: { Said: text } });
    expect(await taskOf(instance.id)).toEqual({
      name: `Read ${text}`,
      description: `About ${text}`,
      category: text,
      groups: new Set(['case-reviewers', text]),
    });

    await instance.decide('read', { as: 'rita', decision: { note: text } });
    await instance.expectVariables({ said: text, noted: text, repeated: text });
    await instance.correlate('told', { told: text });

    await instance.expectWaitsAt('read-again');
    await instance.expectVariables({ said: text, noted: text, repeated: text, told: text, secret: 'SECRET' });
    expect(await taskOf(instance.id)).toEqual({
      name: 'Read again',
      description: [text, text, text, text].join('|'),
      category: null,
      groups: new Set(['case-reviewers', text]),
    });
    await instance.decide('read-again', { as: 'rita', decision: {} });
    await instance.expectEnded('done');
  });
});
