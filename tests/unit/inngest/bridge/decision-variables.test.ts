import { describe, expect, it } from 'vitest';
import { z } from 'zod';

import { decisionVariables } from '#inngest/bridge/decision-variables.ts';
import { defineUserTask } from '#inngest/define/user-task.ts';
import { customerOnboardingWorkflow } from '#inngest/workflows/customer-onboarding/index.ts';
import { workflows } from '#inngest/workflows/index.ts';

const review = { processDefinitionKey: 'customer-onboarding', userTaskKey: 'review-application' };

/** The onboarding with another form, and other variables that its model reads. */
const withReview = (readVariables: string[], userTask: ReturnType<typeof defineUserTask>) => {
  const onboarding = { ...customerOnboardingWorkflow, model: { ...customerOnboardingWorkflow.model, readVariables } };
  return [{ ...onboarding, userTasks: { 'review-application': userTask } }];
};

describe('decisionVariables', () => {
  it('gives what the user task makes of the decision, without its private fields', () => {
    const decision = { outcome: 'reject', reason: 'Same person', internalNote: 'See case 12' };
    expect(decisionVariables(workflows, review, decision)).toEqual({ reviewOutcome: 'reject', reviewReason: 'Same person' });
  });

  it('takes private fields out before the code of the user task sees them, but for those that the model reads', () => {
    const form = z.object({ grade: z.string().meta({ private: true }), note: z.string().meta({ private: true }) });
    const leaking = defineUserTask({
      form,
      context: {},
      output: z.object({ grade: z.string().optional(), copy: z.string().optional() }),
      variables: (seen) => ({ grade: seen.grade, copy: seen.note }),
    });
    const decision = { grade: 'A', note: 'secret' };
    expect(decisionVariables(withReview(['grade'], leaking), review, decision)).toEqual({ grade: 'A', copy: undefined });
    expect(decisionVariables(withReview([], leaking), review, decision)).toEqual({ grade: undefined, copy: undefined });
  });

  it('fails where this deployment has no code for the task, or the form has changed under a decision', () => {
    expect(() => decisionVariables(workflows, { ...review, userTaskKey: 'gone' }, {})).toThrow("No code for the user task 'gone'");
    expect(() => decisionVariables(workflows, review, { outcome: 'perhaps' })).toThrow('Choose approve, reject or ask');
  });
});
