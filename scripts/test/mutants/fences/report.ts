import type { Mutant } from '../mutant.ts';

const tests = ['unit/inngest/bridge/report/report-job.test.ts'];

/** Fences of the report: the engine's answer is not taken at face value. */
export const report: readonly Mutant[] = [
  {
    id: 'rejection-is-looked-up',
    fence: 'A report with an unknown outcome is looked up before it is repeated.',
    inside: 'resolveRejection',
    from: 'const current = await deps.flowable.externalWorkerJobs.get(job.jobId);',
    to: 'throw error; const current = await deps.flowable.externalWorkerJobs.get(job.jobId);',
    tests,
  },
  {
    id: 'silence-is-not-yes',
    fence: 'A report is repeated while the job is still ours: silence of the engine is not taken for yes.',
    inside: 'resolveRejection',
    from: 'if (current?.lockOwner === job.workerId) throw error;',
    to: "if (current?.lockOwner === job.workerId) return 'accepted';",
    tests,
  },
  {
    id: 'lost-lock-is-not-accepted',
    fence: 'A run that has lost its lock leaves the job to the newer holder.',
    inside: 'resolveRejection',
    from: "if (error.code === 'LOCK_LOST') return 'lost';",
    to: "if (error.code === 'LOCK_LOST') return 'accepted';",
    tests,
  },
  {
    id: 'another-holder-is-seen',
    fence: 'A job that another acquisition holds is left to it.',
    inside: 'resolveRejection',
    from: "if (current) return 'lost';",
    to: "if (current) return 'accepted';",
    tests,
  },
  {
    id: 'cancelled-work-is-gone',
    fence: 'A job that the engine has removed counts as gone, not as accepted.',
    inside: 'resolveRejection',
    from: "place === 'executing' || place === 'retrying' ? 'accepted' : 'gone'",
    to: "place === 'executing' || place === 'retrying' ? 'accepted' : 'accepted'",
    tests,
  },
  {
    id: 'refused-report-is-an-incident',
    fence: 'A result that the engine refuses becomes an incident.',
    inside: 'resolveRejection',
    from: "if (error.code === 'REJECTED') return refuse(deps, report, error);",
    to: "if (error.code === 'REJECTED') throw error;",
    tests,
  },
  {
    id: 'duplicate-instance-is-ended',
    fence: 'An instance that does not own its business key is ended.',
    inside: 'reportJob',
    from: "return (await endDuplicate(deps, job)) ? 'duplicate' : 'gone';",
    to: "return 'duplicate';",
    tests,
  },
  {
    id: 'outdated-run-sends-nothing',
    fence: 'An outdated run sends no report.',
    inside: 'reportJob',
    from: "if (outcome.kind === 'outdated') return 'lost';\n  if (outcome.kind === 'failed') return reportFailure(deps, report, outcome);",
    to: "if (outcome.kind === 'outdated') outcome.kind satisfies 'outdated';\n  else if (outcome.kind === 'failed') return reportFailure(deps, report, outcome);",
    tests,
  },
  {
    id: 'failed-delivery-is-returned',
    fence: 'A failure that was reported does not count as a delivery that never ended.',
    inside: 'reportFailure',
    from: 'await deps.api.returnEffect({ jobCorrelationId: job.jobCorrelationId, workerId: job.workerId });',
    to: '',
    tests,
  },
  {
    id: 'incident-is-recorded-at-once',
    fence: 'The incident of a job that was given up is recorded at once.',
    inside: 'reportFailure',
    from: 'await recordAtOnce(deps, job);',
    to: '',
    tests,
  },
];
