/** Where the engine is and who we are there. */
export interface FlowableConfig {
  /** Base URL of the process API, without a slash at the end: `http://127.0.0.1:8090/process-api`. */
  readonly processApiUrl: string;
  /** Base URL of the external-worker job API: `http://127.0.0.1:8090/external-job-api`. */
  readonly externalJobApiUrl: string;
  readonly user: string;
  readonly password: string;
  /** Deadline of one call, its repeats included. */
  readonly timeoutMs: number;
}
