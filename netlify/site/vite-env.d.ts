/// <reference types="vite/client" />

interface ImportMetaEnv {
  /** Where the runs of the workers can be read, for the links of the instance page. */
  readonly VITE_INNGEST_DASHBOARD?: string;
}
