/** Calls of providers in the trace of an onboarding; the rest is in ../traces.test.ts. */
import { beforeAll, expect, inject, it } from 'vitest';

import { traceIdOf } from '#inngest/telemetry/trace-ids.ts';
import { people } from '#tests/support/client.ts';
import { applicantNamed, onboardings } from '#tests/support/customer-onboarding/onboardings.ts';
import { type TraceTree, traceWith } from '#tests/support/trace-tree.ts';

const stack = inject('stack');
const on = onboardings(people(stack.api.url));
let tree: TraceTree;

beforeAll(async () => {
  const { businessKey, processInstance } = await on.submit(applicantNamed('Anna Clear'));
  await on.ended(businessKey);
  const trace = traceIdOf(processInstance?.id ?? '');
  tree = await traceWith(stack.collector?.url ?? '', trace, ['settle customer-onboarding.send-welcome']);
});

it.each([
  'start customer-onboarding > process customer-onboarding.screen-applicant > step match > POST kyc',
  'start customer-onboarding > process customer-onboarding.open-billing-account > POST billing',
])('has %s', (path) => {
  expect(tree.paths).toContain(path);
});
