import { bpmnError, complete } from '#inngest/define/result.ts';
import { defineWorker } from '#inngest/define/worker.ts';

import { type AssessedMatch, assessRisk } from '../assess-risk.ts';
import { applicationSchema, type Screening, screeningSchema } from '../variables.ts';

/** Compares the applicant with sanctions and PEP lists. The call is paid, so the summary is stored: no retry repeats the call. */
export const screenApplicant = defineWorker({
  name: 'Screen applicant',
  input: applicationSchema.pick({ fullName: true, birthDate: true, country: true }),
  output: screeningSchema,
  errorCodes: ['SCREENING_IMPOSSIBLE'],
  errorVariables: { SCREENING_IMPOSSIBLE: screeningSchema },
  systems: ['kyc'],
  effect: 'none',
  settings: { operator: 'Clear it up with the provider, then retry the job: a screening that was kept is not paid for again.' },
  async run(applicant, context) {
    const { idempotencyKey, services, signal } = context;
    const { screening, impossible } = await context.step('match', async () => {
      const answer = await services.kyc.match(applicant, { idempotencyKey, signal });
      const matches = answer.kind === 'screened' ? answer.matches : [];
      const screening = { ...summarize(matches), screeningId: idempotencyKey };
      return { screening, impossible: answer.kind === 'impossible' ? answer.reason : null };
    });
    if (impossible === null) return complete(screening);
    return bpmnError('SCREENING_IMPOSSIBLE', { ...screening, risk: 'review', screeningNote: impossible });
  },
});

function summarize(matches: readonly (AssessedMatch & { readonly name: string })[]): Omit<Screening, 'screeningId'> {
  const [top] = matches;
  return {
    risk: assessRisk(matches),
    screeningNote: null,
    matchCount: matches.length,
    topMatchName: top?.name ?? null,
    topMatchScore: top?.score ?? null,
    topMatchTopics: top?.topics.join(', ') ?? null,
  };
}
