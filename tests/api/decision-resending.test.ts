/** Decisions that the sweep sends again. */
import { sql } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';

import { resendDecisions } from '#inngest/bridge/sweep/relay.ts';
import { activity } from '#netlify/database/schema.ts';

import { decided, stuck, useDecisions } from './decision-scene.ts';

const scene = useDecisions();

describe('resending', () => {
  const later = () =>
    scene.api.deps.database.execute(sql`update activity set delivery_due_at = now() - interval '1 second' where delivery = 'SENDING'`);

  it('leaves a decision to its run first, then sends it, once a minute', async () => {
    const found = await decided(scene);
    const resend = async () => {
      scene.sent.length = 0;
      await resendDecisions(scene.bridge, Date.now() + 5_000);
      return scene.sent.map(({ data }) => data['activityId']);
    };
    expect(await resend()).toEqual([]);
    await later();
    expect(await resend()).toEqual([found.id]);
    expect(await resend()).toEqual([]);
  });

  it('takes up a decision of the release before, which has no due date', async () => {
    const found = await decided(scene);
    await scene.api.deps.database.execute(sql`update activity set delivery_due_at = null where id = ${found.id}`);
    await resendDecisions(scene.bridge, Date.now() + 5_000);
    expect(scene.sent.map(({ data }) => data['activityId'])).toEqual([found.id]);
  });

  it('goes through 10,000, whatever time a round has, and leaves out those that need a person', async () => {
    const blocked = await stuck(scene);
    await later();
    await seedSending(10_000);
    let rounds = 0;
    while (await resendDecisions(scene.bridge, Date.now() + 300)) rounds += 1;
    expect(rounds, 'rounds whose time was too short').toBeGreaterThan(0);
    const ids = scene.sent.map(({ data }) => data['activityId']);
    expect(new Set(ids).size).toBe(10_000);
    expect(ids).not.toContain(blocked.id);
  });
});

async function seedSending(count: number): Promise<void> {
  const row = (number: number) => ({
    id: `seed-${number}`,
    taskId: `seed-task-${number}`,
    userTaskKey: 'review-case',
    processInstanceId: `seed-instance-${number}`,
    processDefinitionKey: 'case-review',
    title: 'Review case',
    priority: 50,
    contextEntries: [],
    candidateGroups: ['case-reviewers'],
    status: 'COMPLETED' as const,
    delivery: 'SENDING' as const,
    publicDecision: { outcome: 'approve' },
    decidedBy: 'rita',
    decidedAt: new Date(),
  });
  for (let start = 0; start < count; start += 1_000)
    await scene.api.deps.database.insert(activity).values(Array.from({ length: 1_000 }, (_, index) => row(start + index)));
}
