/** What one test has walked of one model; kept with the test's result, so that it survives shards and their merging. */
export interface WalkedModel {
  readonly key: string;
  /** Of the model's text: what was walked of another version says nothing of this one. */
  readonly digest: string;
  /** How often each element and flow was passed, by its id. */
  readonly passed: Readonly<Record<string, number>>;
}

declare module 'vitest' {
  interface TaskMeta {
    walkedModels?: WalkedModel[];
  }
}
