const { VITE_INNGEST_DASHBOARD: runs, VITE_INNGEST_RUN: run, DEV } = import.meta.env;

/** Address of the list of runs in the Inngest dashboard; null: not known. */
export const dashboardUrl = runs ?? (DEV ? 'http://127.0.0.1:8288/runs' : null);

const runTemplate = run ?? (DEV ? 'http://127.0.0.1:8288/run?runID={runId}' : null);

/** Returns the address of one run in the Inngest dashboard; null: not known. */
export const runUrl = (runId: string): string | null => runTemplate?.replace('{runId}', encodeURIComponent(runId)) ?? null;
