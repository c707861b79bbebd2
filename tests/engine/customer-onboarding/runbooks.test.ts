/** Provokes failures of a provider, and does what the runbook of their class says. */
import { beforeAll, describe, expect, inject, it } from 'vitest';

import { signIn } from '#scripts/api/caller.ts';
import { people } from '#tests/support/client.ts';
import { applicantNamed, onboardings } from '#tests/support/customer-onboarding/onboardings.ts';
import { type Runbooks, runbooksOf } from '#tests/support/follow-runbook.ts';
import { outagesOf } from '#tests/support/outages.ts';

const stack = inject('stack');
const on = onboardings(people(stack.api.url));
const outages = outagesOf(stack.sandbox.url);
let groups: Runbooks;
beforeAll(async () => {
  groups = runbooksOf(stack, await signIn(stack.api.url, 'otto'));
});

describe('the runbook of', () => {
  it.each([
    ['SYSTEM_REFUSED', 'refuses', 401],
    ['REPLY_INVALID', 'nonsense', null],
  ] as const)('%s brings the cases of a provider on their way', async (errorClass, kind, status) => {
    await outages.begin('kyc', { kind });
    try {
      const { businessKey, processInstance } = await on.submit(applicantNamed('Anna Clear'));
      const group = await groups.of('customer-onboarding', processInstance?.id ?? '', 150);
      expect(group).toMatchObject({ errorClass, system: 'kyc', status });
      await outages.end('kyc');
      await groups.handle(group, 'retryIncidents');
      expect((await on.ended(businessKey, 60)).outcome).toBe('Customer onboarded');
    } finally {
      await outages.end('kyc');
    }
  });
});
