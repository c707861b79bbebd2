/** Elements and flows that one test has walked of one model; stored with the test's result, which survives shards and their merging. */
export interface WalkedModel {
  readonly key: string;
  /** Digest of the model's text: walks of another version say nothing about this one. */
  readonly digest: string;
  /** Number of passes of each element and flow, by id. */
  readonly passed: Readonly<Record<string, number>>;
  /** Number of effects that each undo of the process has taken back, by topic; 0 for one that has not worked. */
  readonly undos?: Readonly<Record<string, number>>;
}

declare module 'vitest' {
  interface TaskMeta {
    walkedModels?: WalkedModel[];
  }
}
