import { expect, it } from 'vitest';

import { runExample } from '../../examples/own-activities/run.ts';

it('examples/own-activities: a review runs through the API that was there before, and the process ends', async () => {
  const story = await runExample((line) => void process.stderr.write(`${line}\n`));
  expect(story).toEqual({
    ticket: { number: 'T-1', queues: ['onboarding-reviewers'], subject: 'Review application' },
    outcome: 'Customer onboarded',
    delivery: 'ACCEPTED',
    activitiesOfBaton: 0,
  });
});
