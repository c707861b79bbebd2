import { sql } from 'drizzle-orm';

import { activity, digest, effectLedger, failedRow, intent, message, notification } from '#netlify/database/schema.ts';

import { opened } from './activity-scene.ts';
import type { ApiUnderTest } from './api-under-test.ts';

/** Returns inserts of the rows behind accepted work. Each resolves with the id of the work item. */
export function workItemRows(api: () => ApiUnderTest) {
  let count = 0;
  return {
    start: async (values: Partial<typeof intent.$inferInsert>): Promise<string> => {
      const id = `intent-${++count}`;
      const request = {
        idempotencyKey: id,
        requestHash: 'h',
        processDefinitionKey: 'p',
        businessKey: id,
        variables: {},
        createdBy: 'clara',
      };
      await api()
        .deps.database.insert(intent)
        .values({ id, ...request, ...values });
      return id;
    },
    decision: async (values: Partial<typeof activity.$inferInsert>): Promise<string> => {
      const { id } = await opened(api());
      const decided = { status: 'COMPLETED', decidedBy: 'rita', decidedAt: new Date() } as const;
      await api()
        .deps.database.update(activity)
        .set({ ...decided, ...values })
        .where(sql`id = ${id}`);
      return id;
    },
    message: async (values: Partial<typeof message.$inferInsert>): Promise<string> => {
      const id = `message-${++count}`;
      const request = { name: 'm', businessKey: 'b', variables: {}, idempotencyKey: id, requestHash: 'h', createdBy: 'clara' };
      await api()
        .deps.database.insert(message)
        .values({ id, kind: 'MESSAGE', ...request, expiresAt: new Date(), ...values });
      return id;
    },
    report: async (values: Partial<typeof effectLedger.$inferInsert>): Promise<string> => {
      const id = `c-${++count}`;
      const job = {
        jobId: id,
        workerId: 'w',
        topic: 'hello-world.log-message',
        processInstanceId: `i-${id}`,
        processDefinitionKey: 'hello-world',
      };
      await api()
        .deps.database.insert(effectLedger)
        .values({ jobCorrelationId: id, tenantId: '', ...job, ...values });
      return id;
    },
    notice: async (values: Partial<typeof digest.$inferInsert> | null): Promise<string> => {
      const digestId = values && `digest-${++count}`;
      const content = { name: 'R', language: 'en', zone: 'UTC', emailAddress: null, webhook: true, items: [] };
      if (digestId)
        await api()
          .deps.database.insert(digest)
          .values({ id: digestId, personId: 'rita', content, ...values });
      const [known] = await api().deps.database.select({ id: activity.id }).from(activity).limit(1);
      const { id } = known ?? (await opened(api()));
      const note = { personId: 'rita', activityId: id, kind: 'ASSIGNED', actor: 'leo', dedupeKey: String(++count), digestId } as const;
      const [row] = await api().deps.database.insert(notification).values(note).returning();
      return String(row?.sequence);
    },
    row: async (attempts: number): Promise<string> => {
      const rowId = `row-${++count}`;
      await api()
        .deps.database.insert(failedRow)
        .values({ kind: 'TASK', rowId, problem: 'The title is too long.', attempts, retryAt: new Date() });
      return `TASK:${rowId}`;
    },
  };
}
