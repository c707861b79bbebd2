import { describe, expect, it } from 'vitest';
import { z } from 'zod';

import { decisionVariables } from '#inngest/bridge/activities/decision-variables.ts';
import { defineUserTask } from '#inngest/define/user-task.ts';
import { customerOnboardingWorkflow } from '#inngest/workflows/customer-onboarding/index.ts';
import { workflows } from '#inngest/workflows/index.ts';

const review = { processDefinitionKey: 'customer-onboarding', userTaskKey: 'review-application' };

/** Returns the onboarding with another form, and other variables that the model reads. */
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

  it('takes the decision as its form has made it, and does not parse it again', () => {
    const form = z.object({ amount: z.string().transform(Number), tags: z.string().transform((text) => text.split(',')) });
    const typed = defineUserTask({
      form,
      context: {},
      output: z.object({ amount: z.number(), tags: z.array(z.string()) }),
      variables: (seen) => seen,
    });
    const taken = form.parse({ amount: '12', tags: 'a,b' });
    expect(decisionVariables(withReview([], typed), review, taken)).toEqual({ amount: 12, tags: ['a', 'b'] });
  });

  it('fails where this deployment has no code for the task, or its code cannot make variables of the decision', () => {
    expect(() => decisionVariables(workflows, { ...review, userTaskKey: 'gone' }, {})).toThrow("No code for the user task 'gone'");
    const failing = defineUserTask({
      form: z.object({ lines: z.array(z.string()) }),
      context: {},
      output: z.object({ first: z.string() }),
      variables: ({ lines }) => ({ first: lines.join() }),
    });
    expect(() => decisionVariables(withReview([], failing), review, {})).toThrow("The code of 'review-application' cannot make");
  });
});
