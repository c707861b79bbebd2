/// <reference types="vite/client" />

interface ImportMetaEnv {
  /** Address of the workers' runs, for links on the instance page. */
  readonly VITE_INNGEST_DASHBOARD?: string;
}
