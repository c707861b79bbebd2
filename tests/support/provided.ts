/** What the shared stack gives to tests: `inject('stack')`. Plain data, because it crosses into the test's process. */
export interface ProvidedStack {
  api: { url: string };
  flowable: { url: string; user: string; password: string };
  postgres: ProvidedPostgres;
  inngest: { url: string };
  sandbox: { url: string };
  /** `authDev` signs people's tokens, `serviceToken` those of the workers. */
  secrets: { authDev: string; serviceToken: string };
  /** Everything that the functions host was given. */
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
    /** Projects engine and e2e. */
    stack: ProvidedStack;
    /** Projects processes, scaffold and engine: what the functions host would be given; its DATABASE_URL may make databases. */
    processEngine: Record<string, string>;
    /** Project api: PostgreSQL alone, database `activities` migrated. */
    postgres: ProvidedPostgres;
  }
}
