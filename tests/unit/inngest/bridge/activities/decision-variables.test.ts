import { expect, it } from 'vitest';
import { z } from 'zod';

import { decisionVariables } from '#inngest/bridge/activities/decision-variables.ts';
import { defineUserTask } from '#inngest/define/user-task.ts';
import type { Workflow } from '#inngest/define/workflow.ts';

const hidden = z.string().meta({ private: true });
const grading = defineUserTask({
  form: z.object({ answer: z.string(), grade: hidden, note: hidden }),
  context: {},
  output: z.object({ answer: z.string(), grade: z.string().optional(), copy: z.string().optional() }),
  variables: ({ answer, grade, note }) => ({ answer, grade, copy: note }),
});
const trips = (readVariables: string[]) => [{ model: { key: 'trip', readVariables }, userTasks: { grading } } as unknown as Workflow];

it('removes private fields before the code of the user task sees them, but for those that the model reads', () => {
  const task = { processDefinitionKey: 'trip', userTaskKey: 'grading' };
  const decision = { answer: 'yes', grade: 'A', note: 'secret' };
  expect(decisionVariables(trips([]), task, decision)).toEqual({ answer: 'yes', grade: undefined, copy: undefined });
  expect(decisionVariables(trips(['grade']), task, decision)).toEqual({ answer: 'yes', grade: 'A', copy: undefined });
});
