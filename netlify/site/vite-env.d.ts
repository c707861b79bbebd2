/// <reference types="vite/client" />

interface ImportMetaEnv {
  /** Address of the workers' runs, for links on the instance page. */
  readonly VITE_INNGEST_DASHBOARD?: string;
  /** Address of one run, with {runId} in it, such as https://app.inngest.com/env/production/runs/{runId}. */
  readonly VITE_INNGEST_RUN?: string;
}
