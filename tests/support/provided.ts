import type { EngineAccounts } from '#flowable/config.ts';

/** Shared stack as given to tests: `inject('stack')`. Plain data, because it crosses into the test's process. */
export interface ProvidedStack {
  api: { url: string };
  flowable: { url: string; user: string; password: string; accounts?: EngineAccounts };
  postgres: ProvidedPostgres;
  inngest: { url: string };
  sandbox: { url: string };
  /** Collector of the stack's spans (trace-collector.ts); absent where the stack has none. */
  collector?: { url: string };
  /** Secrets: `authDev` signs people's tokens, `serviceToken` the workers' tokens. */
  secrets: { authDev: string; serviceToken: string };
  /** Settings of the functions host, complete. */
  settings: Record<string, string>;
  /** Folder of the logs. */
  logs: string;
}

export interface ProvidedPostgres {
  host: string;
  port: number;
  user: string;
  password: string;
  activitiesUrl: string;
  flowableUrl: string;
}

declare module 'vitest' {
  interface ProvidedContext {
    /** Stack for the projects engine and e2e. */
    stack: ProvidedStack;
    /** Folder of the built site, which the stack of the project e2e serves. */
    site: string;
    /** Settings for the projects processes, scaffold and engine, as for a functions host; DATABASE_URL may make databases. */
    processEngine: Record<string, string>;
    /** PostgreSQL alone for the project api, with the database `activities` migrated. */
    postgres: ProvidedPostgres;
  }
}
