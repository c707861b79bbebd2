import { RetryLaterError } from '#inngest/define/errors.ts';
import { bpmnError, complete } from '#inngest/define/result.ts';
import { defineWorker } from '#inngest/define/worker.ts';

import { busyOnce, checkOf } from './senders.ts';
import { caseSchema, checkSchema, escalationSchema, nothingSchema, recordSchema, reviewSchema } from './variables.ts';

const userTaskKey = 'review-case';
const sender = caseSchema.pick({ fullName: true, email: true });

/** Jobs that have met the check while it was busy. */
const met = new Set<string>();

export const checkCase = defineWorker({
  name: 'Check case',
  input: caseSchema.pick({ fullName: true }),
  output: checkSchema,
  errorCodes: ['CHECK_IMPOSSIBLE'],
  errorVariables: { CHECK_IMPOSSIBLE: checkSchema },
  async run({ fullName }, { idempotencyKey }) {
    if (fullName === busyOnce && !met.has(idempotencyKey)) {
      met.add(idempotencyKey);
      throw new RetryLaterError('The check is busy.', 2_000);
    }
    const check = checkOf(fullName);
    if (check) return complete(check);
    return bpmnError('CHECK_IMPOSSIBLE', { risk: 'review', resembles: null, resemblance: null, labels: null });
  },
});

/** Gives the case a reference that no retry changes. */
export const recordCase = defineWorker({
  name: 'Record case',
  input: nothingSchema,
  output: recordSchema,
  run: async (_, { idempotencyKey, step }) => complete(await step('record', async () => ({ caseReference: `CASE-${idempotencyKey}` }))),
});

export const remindReviewers = defineWorker({
  name: 'Remind reviewers',
  input: nothingSchema,
  output: nothingSchema,
  async run(_, { api, idempotencyKey, processInstanceId }) {
    await api.remindActivities({ processInstanceId, userTaskKey, idempotencyKey });
    return complete({});
  },
});

export const escalateReview = defineWorker({
  name: 'Escalate review',
  input: nothingSchema,
  output: escalationSchema,
  async run(_, { api, processInstanceId, log }) {
    const escalated = await api.escalateActivities({ processInstanceId, userTaskKey, group: 'case-leads' });
    log('escalated the review', { activities: escalated });
    return complete({ reviewEscalated: escalated > 0 });
  },
});

const mail = { output: nothingSchema, systems: ['mail'] } as const;

export const sendRefusal = defineWorker({
  ...mail,
  name: 'Send refusal',
  input: sender,
  async run({ fullName, email }, { idempotencyKey, services, signal }) {
    const text = `Dear ${fullName},\n\nWe cannot accept your case.\n`;
    await services.mail.send({ to: email, subject: 'Your case', text }, { idempotencyKey, signal });
    return complete({});
  },
});

export const requestAnswer = defineWorker({
  ...mail,
  name: 'Ask for an answer',
  input: sender.extend(reviewSchema.pick({ reviewReason: true }).shape),
  async run({ email, reviewReason }, { idempotencyKey, services, signal }) {
    await services.mail.send({ to: email, subject: 'We have a question', text: reviewReason }, { idempotencyKey, signal });
    return complete({});
  },
});

export const sendClosingNotice = defineWorker({
  ...mail,
  name: 'Send closing notice',
  input: sender,
  async run({ fullName, email }, { idempotencyKey, services, signal }) {
    const text = `Dear ${fullName},\n\nNobody could decide your case in time.\n`;
    await services.mail.send({ to: email, subject: 'Your case is closed', text }, { idempotencyKey, signal });
    return complete({});
  },
});

export const sendConfirmation = defineWorker({
  ...mail,
  name: 'Send confirmation',
  input: sender.extend(recordSchema.shape),
  async run({ fullName, email, caseReference }, { idempotencyKey, services, signal }) {
    const text = `Dear ${fullName},\n\nYour case ${caseReference} is approved.\n`;
    await services.mail.send({ to: email, subject: 'Your case is approved', text }, { idempotencyKey, signal });
    return complete({});
  },
});
