import { randomUUID } from 'node:crypto';

import { describe, expect, inject, it } from 'vitest';

import { createFlowableClient } from '#flowable/client/index.ts';
import { readFlowableConfig } from '#flowable/config.ts';
import { eventually } from '#tests/support/eventually.ts';
import { type Sample, scrape, valueOf } from '#tests/support/prometheus-text.ts';
import { modelOf } from '#tests/support/task-model.ts';

const stack = inject('stack');
const { url, user, password } = stack.flowable;
const authorization = `Basic ${Buffer.from(`${user}:${password}`).toString('base64')}`;
const scraped = (): Promise<Sample[]> => scrape(`${url}/actuator/prometheus`, authorization);

describe('the metrics of the engine', () => {
  it('have the figures of the JVM, the connection pool, the job executor and the requests', async () => {
    const samples = await scraped();
    const names = [
      'jvm_memory_used_bytes',
      'hikaricp_connections_active',
      'executor_active_threads',
      'executor_queued_tasks',
      'http_server_requests_seconds_count',
      'process_start_time_seconds',
    ];
    expect(names.filter((name) => valueOf(samples, name) === null)).toEqual([]);
  });

  it('count the jobs of each kind', async () => {
    const flowable = createFlowableClient(readFlowableConfig(stack.settings));
    const key = `metrics-${randomUUID().slice(0, 8)}`;
    const waiting = async () => valueOf(await scraped(), 'flowable_jobs', { kind: 'external_worker' }) ?? Number.NaN;
    await flowable.deployments.create({ fileName: `${key}.bpmn`, xml: modelOf(key, ['metrics-nobody-serves']) });
    const before = await waiting();
    for (let number = 0; number < 20; number += 1)
      await flowable.processInstances.start({ processDefinitionKey: key, businessKey: `${key}-${number}`, variables: {} });
    // The stack's own jobs come and go meanwhile.
    await eventually(waiting, (now) => now >= before + 15, { what: 'The count of 20 jobs' });
    for (const kind of ['executable', 'timer', 'suspended', 'dead_letter'])
      expect(valueOf(await scraped(), 'flowable_jobs', { kind }), kind).toBeGreaterThanOrEqual(0);
  });
});
