/** Type errors of process tests that name parts that the workflow does not have. */
import { beforeAll, describe, expect, it } from 'vitest';

import { compilerErrors } from '../compiler-errors.ts';

interface Planted {
  readonly line: string;
  /** Expected parts of the compiler's text; empty: no error. */
  readonly says: readonly string[];
}

const instance = (call: string, says: readonly string[]): Planted => ({ line: `export const call = instance.${call};`, says });
const workers = (chosen: string, says: readonly string[]): Planted => ({
  line: `export const call = onboarding.start(application, { workers: { ${chosen} } });`,
  says,
});

const planted: Readonly<Record<string, Planted>> = {
  whole: { line: 'export const call = onboarding.start(application);', says: [] },
  element: instance("expectPassed('escalate-reviw')", ['"escalate-reviw"']),
  flow: instance("expectPassed('decision-aprove')", ['"decision-aprove"']),
  'waiting-place': instance("expectWaitsAt('decision-approve')", ['"decision-approve"']),
  'end-event': instance("expectEnded('customer-onborded')", ['"customer-onborded"', '"customer-onboarded"']),
  'user-task': instance("decide('review', { as: 'rita', decision: { outcome: 'approve' } })", ['"review"', '"review-application"']),
  decision: instance("decide('review-application', { as: 'rita', decision: { outcome: 'aprove' } })", ['"aprove"', '"approve"']),
  person: instance("claim('review-application', 'rito')", ['"rito"', 'PersonId']),
  message: instance("correlate('information-recieved')", ['"information-recieved"', '"information-received"']),
  'message-variable': instance("correlate('information-received', { fullname: 'Anna' })", ["'fullname'", "'fullName'"]),
  signal: instance("signal('stop')", ['never']),
  variable: instance("expectVariables({ risk: 'hihg' })", ['"hihg"']),
  'variable-name': instance("expectVariables({ rsk: 'clear' })", ["'rsk'", "'risk'"]),
  duration: instance("advance('1D')", ['"1D"']),
  topic: workers("'customer-onboarding.send-wellcome': complete({})", ["'customer-onboarding.send-wellcome'"]),
  output: workers("'customer-onboarding.create-customer': complete({})", ['customerId']),
  'error-code': workers("'customer-onboarding.open-billing-account': bpmnError('ACCOUNT_REFUSD')", [
    '"ACCOUNT_REFUSD"',
    '"ACCOUNT_REFUSED"',
  ]),
  'worked-input': instance("expectWorked('customer-onboarding.send-welcome', { input: { emial: 'a' } })", ["'emial'", "'email'"]),
};

const source = ({ line }: Planted): string => `import { customerOnboardingWorkflow } from '#inngest/workflows/customer-onboarding/index.ts';
import { bpmnError, complete, processTest } from '#tests/support/process-test/process-test.ts';
import type { ProcessUnderTest } from '#tests/support/process-test/process-under-test.ts';

export const onboarding = processTest(customerOnboardingWorkflow);
export const application = { fullName: 'Anna', birthDate: '1990-01-01', country: 'NL', email: 'a@example.com' };
declare const instance: ProcessUnderTest<typeof customerOnboardingWorkflow>;
export const used = [bpmnError, complete, instance];
${line}
`;

describe('the compiler', () => {
  let errors: Record<string, string>;

  beforeAll(async () => {
    errors = await compilerErrors(Object.fromEntries(Object.entries(planted).map(([name, mistake]) => [`${name}.ts`, source(mistake)])));
  });

  it.each(Object.entries(planted))('says what is wrong with the %s', (name, { says }) => {
    const said = errors[`${name}.ts`] ?? '';
    expect(said === '').toBe(says.length === 0);
    for (const part of says) expect(said).toContain(part);
  });

  it('finds nothing else', () => {
    const wrong = Object.keys(planted).filter((name) => name !== 'whole');
    expect(Object.keys(errors).toSorted()).toEqual(wrong.map((name) => `${name}.ts`).toSorted());
  });
});
